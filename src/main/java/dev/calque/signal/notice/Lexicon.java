package dev.calque.signal.notice;

import static java.util.Comparator.reverseOrder;

import dev.calque.language.LanguageTag;
import dev.calque.signal.catalogue.CatalogueException;
import dev.calque.signal.catalogue.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One language's words for the parts of a notice, from {@code notices/<language>.yaml}. */
final class Lexicon {

  private static final List<String> SETTINGS =
      List.of(
          "language",
          "names-like",
          "modifiers",
          "adpositions",
          "pointers",
          "from-endings",
          "into-endings",
          "from-beginnings",
          "into-beginnings",
          "language-names");

  private static final Set<Category> PHRASES =
      EnumSet.of(Category.THIS, Category.UNEDITED, Category.AI, Category.ENGINE);
  private static final Map<Category, Category> SWALLOWED_BY =
      Map.of(Category.PAGE, Category.EDITING, Category.TOPIC, Category.GENERATED);
  private static final int LONGEST_PHRASE = 40;
  private static final Set<Category> MODIFIERS = EnumSet.of(Category.OFFER, Category.NOT);

  /** On which side of its word a modifier or an adposition stands. */
  enum Side {
    BEFORE,
    AFTER
  }

  private final LanguageTag language;
  private final Side modifiers;
  private final Side adpositions;
  private final Side pointers;
  private final StemIndex<Category> index;
  private final StemIndex<Category> glue;
  private final List<Stem<Category>> triggers;
  private final Affixes affixes;
  private final String namesLike;
  private final Entry additions;
  private volatile @Nullable LanguageNames names;

  private Lexicon(Entry file, List<Stem<Category>> stems) {
    language =
        LanguageTag.parse(file.text("language"))
            .orElseThrow(() -> file.refusal("\"language\" is no language tag"));
    modifiers = file.oneOf("modifiers", Side.class, Side.BEFORE);
    adpositions = file.oneOf("adpositions", Side.class, Side.BEFORE);
    pointers = file.oneOf("pointers", Side.class, Side.BEFORE);
    // Apart from the others: a word that only carries the sentence never hides one that counts.
    index = new StemIndex<>(stems.stream().filter(stem -> stem.value() != Category.GLUE).toList());
    glue = new StemIndex<>(stems.stream().filter(stem -> stem.value() == Category.GLUE).toList());
    triggers = stems.stream().filter(stem -> Category.TRIGGERS.contains(stem.value())).toList();
    affixes = Affixes.of(file);
    namesLike = file.text("names-like", file.text("language"));
    additions = file.entry("language-names");
  }

  static Lexicon of(Entry file) {
    List<String> accepted = new ArrayList<>(SETTINGS);
    Category.IN_FILES.forEach(category -> accepted.add(category.spelling()));
    file.accepting(accepted);
    List<Stem<Category>> stems = new ArrayList<>();
    for (Category category : Category.IN_FILES) {
      for (String words : file.words(category.spelling())) {
        stems.add(stem(file, words, category));
      }
    }
    Lexicon lexicon = new Lexicon(file, stems);
    if (lexicon.triggers.isEmpty()) {
      throw file.refusal("there is no word for \"translated\" or \"translation\"");
    }
    return lexicon;
  }

  private static Stem<Category> stem(Entry file, String words, Category category)
      throws CatalogueException {
    try {
      return Stem.parse(words, category);
    } catch (IllegalArgumentException e) {
      throw file.refusal(category.spelling() + ": " + e.getMessage());
    }
  }

  LanguageTag language() {
    return language;
  }

  boolean hasModifiersAfter() {
    return modifiers == Side.AFTER;
  }

  /** Whether the verb ends a clause: what follows its word as a modifier does is one there. */
  boolean isVerbLast() {
    return hasModifiersAfter();
  }

  boolean hasAdpositionsAfter() {
    return adpositions == Side.AFTER;
  }

  /** Whether "this" follows what it points at, as in "dokumen ini". */
  boolean hasPointersAfter() {
    return pointers == Side.AFTER;
  }

  Affixes affixes() {
    return affixes;
  }

  /** The words without which a text is no notice in this language. */
  List<Stem<Category>> triggers() {
    return triggers;
  }

  /** Every part of a notice in the text, in its order. */
  List<Hit> find(FoldedText text, EngineNames engines) {
    List<Hit> hits = new ArrayList<>();
    index.find(
        text, (category, start, end) -> hits.add(Hit.of(text, category, start, end, null, null)));
    engines.find(text, hits);
    names().find(text, hits);
    hits.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::end, reverseOrder()));
    List<Hit> outer = withoutInner(text, hits);
    glue.find(
        text, (category, start, end) -> outer.add(Hit.of(text, category, start, end, null, null)));
    outer.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::category));
    return outer;
  }

  /**
   * Where words run together, one found inside a longer one is chance: "must" in "correct". The
   * "read" of "the one you read" invites nobody, and the "not" of "not reviewed" or the "no" of a
   * model's name is spent on it.
   */
  private static List<Hit> withoutInner(FoldedText text, List<Hit> hits) {
    List<Hit> outer = new ArrayList<>();
    int reached = -1;
    int reachedFrom = -1;
    int phraseEnd = -1;
    for (Hit hit : hits) {
      if (hit.category() == Category.SECTION && isInAName(hit, hits)) {
        continue;
      }
      if (hit.end() <= phraseEnd && MODIFIERS.contains(hit.category())) {
        continue;
      }
      if (isSwallowed(hit, outer)) {
        continue;
      }
      if (PHRASES.contains(hit.category())) {
        phraseEnd = Math.max(phraseEnd, hit.end());
      }
      boolean runsTogether = text.kind(hit.start()) >= Folding.JOINED;
      if (runsTogether && hit.end() <= reached && hit.start() > reachedFrom) {
        continue;
      }
      outer.add(hit);
      if (hit.end() > reached) {
        reached = hit.end();
        reachedFrom = hit.start();
      }
    }
    return outer;
  }

  /** The "edition" in "post-édition" is none, nor is the "about" in "عبارة عن", which says "is". */
  private static boolean isSwallowed(Hit hit, List<Hit> before) {
    Category by = SWALLOWED_BY.get(hit.category());
    for (int i = before.size() - 1; by != null && i >= 0; i--) {
      Hit other = before.get(i);
      if (other.start() < hit.start() - LONGEST_PHRASE) {
        return false;
      }
      if (other.category() == by && other.start() < hit.start() && hit.end() <= other.end()) {
        return true;
      }
    }
    return false;
  }

  /** The chat in "ChatGPT" is none. */
  private static boolean isInAName(Hit hit, List<Hit> hits) {
    return hits.stream()
        .anyMatch(
            each ->
                each.category() == Category.ENGINE
                    && each.start() <= hit.start()
                    && hit.end() <= each.end());
  }

  /** CLDR's names take a while to gather, and most languages never meet a notice. */
  private LanguageNames names() {
    LanguageNames known = names;
    if (known == null) {
      known = LanguageNames.of(namesLike, additions);
      names = known;
    }
    return known;
  }
}
