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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * schema.org's {@code translator}: an engine there is the page's own word that it was machine
 * translated; a person is its word that it was not. {@code translationOfWork} names the original.
 */
public final class TranslatorCredit implements Signal {

  private static final SignalId ID = new SignalId("schema-org-translator");
  private static final String PLACE = "script[type=application/ld+json]";

  private final TranslatorNames names;

  /** A reader of credits that knows engines by {@code engines}. */
  public TranslatorCredit(EngineRecognizer engines) {
    this.names = new TranslatorNames(engines);
  }

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The page's structured data credits its translator. An engine as translator proves a"
        + " machine translation, a company that has one hints at it; a person speaks against one. Credits of a comment, of a book"
        + " that the page is about, or of another language's version say nothing of the page.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint for", "hint against");
  }

  @Override
  public List<Evidence> observe(Page page) {
    for (JsonNode object : page.data().objects()) {
      if (object.has("translator") && PageObjects.isPages(page, object)) {
        Optional<Evidence> found = observe(page, object);
        if (found.isPresent()) {
          return List.of(found.get());
        }
      }
    }
    return List.of();
  }

  /** Of several translators the machine decides: a person beside it has gone over its work. */
  private Optional<Evidence> observe(Page page, JsonNode object) {
    Evidence person = null;
    for (JsonNode translator : entries(object.path("translator"))) {
      String name = name(translator);
      boolean isPerson = StructuredData.types(translator).contains("Person");
      Engine engine = names.engine(name).orElse(null);
      if (engine != null) {
        boolean isDoubtful = isPerson || isCompany(translator, name);
        Strength strength = isDoubtful ? Strength.HINT : Strength.PROOF;
        return Optional.of(evidence(strength, Direction.FOR, name, claim(page, object, engine)));
      }
      if (isPerson && !name.isEmpty()) {
        person = evidence(Strength.HINT, Direction.AGAINST, name, Claim.NOTHING);
      }
    }
    return Optional.ofNullable(person);
  }

  private static boolean isCompany(JsonNode translator, String name) {
    return TranslatorNames.isCompany(name)
        && !StructuredData.types(translator).contains("SoftwareApplication");
  }

  private static List<JsonNode> entries(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(all::add);
    } else {
      all.add(node);
    }
    return all;
  }

  private static String name(JsonNode translator) {
    return translator.isTextual()
        ? translator.asText().strip()
        : StructuredData.text(translator, "name").orElse("");
  }

  private static Evidence evidence(
      Strength strength, Direction direction, String quote, Claim claim) {
    return new Evidence(ID, strength, direction, quote, PLACE, claim);
  }

  private static Claim claim(Page page, JsonNode object, Engine engine) {
    JsonNode works = object.path("translationOfWork");
    JsonNode work = works.isArray() ? works.path(0) : works;
    LanguageTag source =
        StructuredData.text(work, "inLanguage").flatMap(LanguageTag::parse).orElse(null);
    LanguageTag target =
        StructuredData.text(object, "inLanguage").flatMap(LanguageTag::parse).orElse(null);
    return new Claim(engine, source, target, Editing.NOT_SAID, address(page, work));
  }

  static @Nullable PageAddress address(Page page, JsonNode original) {
    String reference =
        original.isTextual()
            ? original.asText()
            : original.path("url").asText(original.path("@id").asText(""));
    return reference.isEmpty() ? null : page.resolve(reference).orElse(null);
  }
}
