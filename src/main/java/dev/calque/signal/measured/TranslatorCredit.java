package dev.calque.signal.measured;

import com.fasterxml.jackson.databind.JsonNode;
import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.Place;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * schema.org's {@code translator}, in JSON-LD or microdata: an engine there is the page's own word
 * that it was machine translated; a person is its word that it was not. {@code translationOfWork}
 * names the original.
 */
public final class TranslatorCredit implements Signal {

  private static final SignalId ID = new SignalId("schema-org-translator");
  private static final String JSON_LD = "script[type=application/ld+json]";
  // A page credits its translator once or twice; a list of books credits one for each.
  private static final int MOST_IN_MICRODATA = 10;
  private static final Comparator<Evidence> STRONGEST_FIRST =
      Comparator.comparing(Evidence::direction).thenComparing(Evidence::strength);

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
        + " machine translation, a company that has one or a name that people have hints at it; a"
        + " person speaks against one. Credits of a comment, of a book that the page is about, or of"
        + " another page, like another language's version or what a card leads to, say nothing of the"
        + " page.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint for", "hint against");
  }

  @Override
  public List<Evidence> observe(Page page) {
    return Stream.concat(inJsonLd(page), inMicrodata(page))
        .flatMap(Optional::stream)
        .min(STRONGEST_FIRST)
        .map(List::of)
        .orElse(List.of());
  }

  private Stream<Optional<Evidence>> inJsonLd(Page page) {
    return page.data().objects().stream().map(object -> observe(page, object, JSON_LD));
  }

  private Stream<Optional<Evidence>> inMicrodata(Page page) {
    return page.data().translators().stream()
        .limit(MOST_IN_MICRODATA)
        .map(
            credit ->
                MicrodataCredit.item(credit)
                    .flatMap(item -> observe(page, item, new Place(credit).cssPath())));
  }

  private Optional<Evidence> observe(Page page, JsonNode object, String place) {
    return object.has("translator") && PageObjects.isPages(page, object)
        ? read(page, object, place)
        : Optional.empty();
  }

  /** Of several translators the machine decides: a person beside it has gone over its work. */
  private Optional<Evidence> read(Page page, JsonNode object, String place) {
    return entries(object.path("translator")).stream()
        .map(translator -> read(page, object, translator, place))
        .flatMap(Optional::stream)
        .min(STRONGEST_FIRST);
  }

  private Optional<Evidence> read(Page page, JsonNode object, JsonNode translator, String place) {
    String name = name(translator);
    boolean isPerson = StructuredData.types(translator).contains("Person");
    Engine engine = names.engine(name).orElse(null);
    if (engine != null) {
      boolean isDoubtful = isPerson || isSomebodyElses(translator, name);
      Strength strength = isDoubtful ? Strength.HINT : Strength.PROOF;
      Claim claim = claim(page, object, engine);
      return Optional.of(new Evidence(ID, strength, Direction.FOR, name, place, claim));
    }
    return isPerson && !name.isEmpty()
        ? Optional.of(
            new Evidence(ID, Strength.HINT, Direction.AGAINST, name, place, Claim.NOTHING))
        : Optional.empty();
  }

  private boolean isSomebodyElses(JsonNode translator, String name) {
    boolean isSoftware = StructuredData.types(translator).contains("SoftwareApplication");
    return !isSoftware && (names.isCompany(name) || names.isAlsoAName(name));
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
