package dev.calque.signal.notice;

import dev.calque.signal.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Tells from a name whether it is an engine's, as the notices' file of engines knows them. */
public final class EngineRecognizer {

  private final EngineNames names;

  private EngineRecognizer(EngineNames names) {
    this.names = names;
  }

  /** A recognizer of the engines in {@code notices/engines.yaml}. */
  public static EngineRecognizer standard() {
    return new EngineRecognizer(EngineNames.load());
  }

  /** The engine that a credit like "Google Translate (automatic translation)" names. */
  public Optional<Engine> recognize(String name) {
    Optional<NamedEngine> named = named(name);
    if (named.isPresent()) {
      return named.map(NamedEngine::engine);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isMachine =
        lower.contains("machine translation") || lower.contains("automatic translation");
    return isMachine ? Optional.of(Engine.UNSPECIFIED_MACHINE) : Optional.empty();
  }

  /** Whether the engine that is named is called as people are: "Claude". */
  public boolean isAlsoAName(String name) {
    return named(name).filter(NamedEngine::isAlsoAName).isPresent();
  }

  private Optional<NamedEngine> named(String name) {
    List<Hit> hits = new ArrayList<>();
    names.find(FoldedText.of(name), hits);
    return hits.stream().map(Hit::engine).filter(Objects::nonNull).findFirst();
  }
}
