package dev.calque.signal.measured;

import com.fasterxml.jackson.databind.JsonNode;
import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.StructuredData;
import dev.calque.signal.Claim;
import dev.calque.signal.Direction;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import dev.calque.signal.Strength;
import dev.calque.signal.notice.EngineRecognizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * schema.org's {@code translator}: an engine there is the page's own word that it was machine
 * translated; a person is its word that it was not. {@code translationOfWork} names the original.
 */
public final class TranslatorCredit implements Signal {

  private static final SignalId ID = new SignalId("schema-org-translator");

  private final EngineRecognizer engines;

  /** A reader of credits that knows engines by {@code engines}. */
  public TranslatorCredit(EngineRecognizer engines) {
    this.engines = engines;
  }

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The page's structured data credits its translator. An engine as translator proves a"
        + " machine translation; a person speaks against one.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint against");
  }

  @Override
  public List<Evidence> observe(Page page) {
    for (JsonNode object : page.data().objects()) {
      JsonNode translator = object.path("translator");
      Optional<String> name = StructuredData.text(object, "translator");
      if (name.isEmpty()) {
        continue;
      }
      Engine engine = engines.recognize(name.get()).orElse(null);
      boolean isPerson = StructuredData.types(first(translator)).contains("Person");
      if (engine != null && !isPerson) {
        return List.of(
            evidence(Strength.PROOF, Direction.FOR, name.get(), claim(page, object, engine)));
      }
      if (isPerson && engine == null) {
        return List.of(evidence(Strength.HINT, Direction.AGAINST, name.get(), Claim.NOTHING));
      }
    }
    return List.of();
  }

  private static JsonNode first(JsonNode node) {
    return node.isArray() && !node.isEmpty() ? node.get(0) : node;
  }

  private static Evidence evidence(
      Strength strength, Direction direction, String quote, Claim claim) {
    return new Evidence(ID, strength, direction, quote, "script[type=application/ld+json]", claim);
  }

  private static Claim claim(Page page, JsonNode object, Engine engine) {
    JsonNode original = first(object.path("translationOfWork"));
    LanguageTag source =
        StructuredData.text(original, "inLanguage").flatMap(LanguageTag::parse).orElse(null);
    LanguageTag target =
        StructuredData.text(object, "inLanguage").flatMap(LanguageTag::parse).orElse(null);
    return new Claim(engine, source, target, Editing.NOT_SAID, address(page, original));
  }

  static @Nullable PageAddress address(Page page, JsonNode original) {
    String reference =
        original.isTextual()
            ? original.asText()
            : original.path("url").asText(original.path("@id").asText(""));
    return reference.isEmpty() ? null : page.resolve(reference).orElse(null);
  }
}
