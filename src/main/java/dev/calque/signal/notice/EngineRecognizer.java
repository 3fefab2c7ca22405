package dev.calque.signal.notice;

import dev.calque.signal.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    List<Hit> hits = new ArrayList<>();
    names.find(FoldedText.of(name), hits);
    for (Hit hit : hits) {
      if (hit.engine() != null) {
        return Optional.of(hit.engine().engine());
      }
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isMachine =
        lower.contains("machine translation") || lower.contains("automatic translation");
    return isMachine ? Optional.of(Engine.UNSPECIFIED_MACHINE) : Optional.empty();
  }
}
