package dev.calque.signal.measured;

import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.TextBlock;
import dev.calque.signal.Claim;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import dev.calque.signal.catalogue.CatalogueFiles;
import dev.calque.signal.catalogue.Entry;
import dev.calque.signal.notice.EngineRecognizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Front matter that a generator failed to take off, or that a forge shows as a table, before the
 * page's first text: {@code machine_translated: true}.
 */
public final class FrontMatterText implements Signal {

  private static final SignalId ID = new SignalId("front-matter-text");
  // Front matter is the first thing on a page; a site's header and menu may stand before it.
  private static final int FIRST_BLOCKS = 60;
  private static final int LONGEST = 2000;
  private static final String FENCE = "---";
  private static final Set<String> LISTINGS = Set.of("pre", "code", "blockquote");
  // A paragraph before it makes it a subject.
  private static final int PARAGRAPH = 80;
  private static final double LINKED = 0.5;
  private final EngineRecognizer engines;
  private final TranslatorNames names;
  private final List<String> flags;
  private final List<String> models;
  private final List<String> credits;
  private final List<String> sources;
  private final List<String> others;

  /** A reader of front matter that knows engines by {@code engines}; its keys are loaded here. */
  public FrontMatterText(EngineRecognizer engines) {
    this.engines = engines;
    names = new TranslatorNames(engines);
    Entry file =
        CatalogueFiles.read("markers/front-matter.yaml")
            .accepting(List.of("flags", "models", "credits", "sources", "others"));
    flags = file.words("flags");
    models = file.words("models");
    credits = file.words("credits");
    sources = file.words("sources");
    others = file.words("others");
  }

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The document's front matter reached the page, as text between dashes or as a table"
        + " before the text, and says that the document was machine-translated, or by which model."
        + " In a code listing it is a subject.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    List<TextBlock> blocks = page.text().blocks();
    for (int i = 0; i < Math.min(FIRST_BLOCKS, blocks.size()); i++) {
      TextBlock block = blocks.get(i);
      Map<String, String> values = Map.of();
      if (block.text().startsWith(FENCE) && !Exhibits.isIn(block, LISTINGS)) {
        values = fenced(block.text());
      } else if (isHead(block) && isFlag(block.text())) {
        values = table(blocks, i);
      }
      if (!values.isEmpty() && saysSo(values)) {
        return Observed.proof(ID, block.text(), block.place().cssPath(), claim(values));
      }
      if (isProse(block)) {
        break;
      }
    }
    return List.of();
  }

  private boolean isFlag(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    return flags.contains(key) || models.contains(key);
  }

  private static boolean isProse(TextBlock block) {
    return block.text().length() >= PARAGRAPH
        && block.linkDensity() < LINKED
        && !block.text().startsWith(FENCE);
  }

  /** By its flag or its model, and with another key beside that one. */
  private boolean saysSo(Map<String, String> values) {
    long besides = values.keySet().stream().filter(this::isBesideAFlag).count();
    return (besides > 0 && flags.stream().anyMatch(flag -> "true".equals(values.get(flag))))
        || (besides > 1 && models.stream().anyMatch(key -> isMachine(values.get(key))));
  }

  private boolean isBesideAFlag(String key) {
    return Stream.of(models, credits, sources, others).anyMatch(keys -> keys.contains(key));
  }

  private boolean isMachine(@Nullable String model) {
    return model != null && !model.isEmpty() && names.engine(model).isPresent();
  }

  /** Forges head rows or columns with the keys; a table of options has them in plain cells. */
  private static boolean isHead(TextBlock block) {
    return block.place().element().nameIs("th");
  }

  /** Keys and values of one run of text: a word with a colon begins the next value. */
  private static Map<String, String> fenced(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    int close = text.indexOf(" " + FENCE, FENCE.length());
    if (close >= 0 && close + 1 + FENCE.length() < text.length()) {
      // What goes on behind it is a sentence about it.
      return values;
    }
    String bounded = text.substring(FENCE.length(), Math.min(text.length(), LONGEST));
    String key = "";
    StringBuilder value = new StringBuilder();
    for (String word : bounded.split("\\s+", -1)) {
      if (word.equals(FENCE)) {
        break;
      }
      if (word.length() > 1 && word.endsWith(":")) {
        put(values, key, value);
        key = word.substring(0, word.length() - 1);
        value.setLength(0);
      } else {
        value.append(word).append(' ');
      }
    }
    put(values, key, value);
    return values;
  }

  private static void put(Map<String, String> values, String key, CharSequence value) {
    if (!key.isEmpty()) {
      values.put(key.toLowerCase(Locale.ROOT), value.toString().strip().toLowerCase(Locale.ROOT));
    }
  }

  /** A table of a row of keys and a row of values, or of rows of one each. */
  private static Map<String, String> table(List<TextBlock> blocks, int at) {
    Element row = blocks.get(at).place().element().parent();
    Element rows = row == null ? null : row.parent();
    if (row == null || rows == null) {
      return Map.of();
    }
    return isKeyAndValue(row) ? column(rows) : row(row);
  }

  private static boolean isKeyAndValue(Element row) {
    return row.childrenSize() == 2 && row.child(0).nameIs("th") && row.child(1).nameIs("td");
  }

  private static Map<String, String> column(Element rows) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Element row : rows.children()) {
      if (isKeyAndValue(row)) {
        put(values, row.child(0).text(), row.child(1).text());
      }
    }
    return values;
  }

  private static Map<String, String> row(Element keys) {
    Element below = keys.nextElementSibling();
    Element row = below == null ? firstRowBelow(keys) : below;
    Map<String, String> values = new LinkedHashMap<>();
    if (row != null && row.childrenSize() == keys.childrenSize()) {
      for (int i = 0; i < keys.childrenSize(); i++) {
        put(values, keys.child(i).text(), row.child(i).text());
      }
    }
    return values;
  }

  private static @Nullable Element firstRowBelow(Element row) {
    Element head = row.parent();
    Element body = head == null ? null : head.nextElementSibling();
    return body == null ? null : body.firstElementChild();
  }

  private Claim claim(Map<String, String> values) {
    LanguageTag source =
        sources.stream()
            .map(values::get)
            .filter(value -> value != null)
            .findFirst()
            .flatMap(LanguageTag::parse)
            .orElse(null);
    Engine engine =
        Stream.concat(models.stream(), credits.stream())
            .map(values::get)
            .filter(value -> value != null)
            .findFirst()
            .flatMap(engines::recognize)
            .orElse(null);
    return new Claim(engine, source, null, Editing.NOT_SAID, null);
  }
}
