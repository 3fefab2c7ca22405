package dev.calque.signal.notice;

import dev.calque.language.LanguageTag;
import dev.calque.signal.Engine;
import dev.calque.signal.catalogue.CatalogueFiles;
import dev.calque.signal.catalogue.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The engines that notices name, from {@code notices/engines.yaml}. */
final class EngineNames {

  private static final List<String> KEYS =
      List.of(
          "id", "name", "says", "translates", "also-a-name", "widget", "with-version", "source");

  /** What makers add to a model's name, besides numbers: its size, its kind. */
  private static final Set<String> VARIANTS =
      Set.of(
          "pro",
          "flash",
          "lite",
          "mini",
          "nano",
          "micro",
          "turbo",
          "plus",
          "max",
          "ultra",
          "large",
          "medium",
          "small",
          "instruct",
          "preview",
          "latest",
          "exp",
          "chat",
          "thinking",
          "opus",
          "sonnet",
          "haiku",
          "scout",
          "maverick",
          "expanse",
          "distilled",
          "api",
          "v",
          "ai");

  private static final int YEAR = 4;

  private static final String NOT_IN_A_NAME = ",;|()[]、，（）";

  private final StemIndex<NamedEngine> index;

  private final List<Stem<NamedEngine>> translating;

  private EngineNames(List<Stem<NamedEngine>> stems) {
    index = new StemIndex<>(stems);
    translating = stems.stream().filter(stem -> stem.value().translates()).toList();
  }

  /** The names of engines that translate by their name: they tell of translation by themselves. */
  List<Stem<NamedEngine>> translating() {
    return translating;
  }

  static EngineNames load() {
    Entry file = CatalogueFiles.read("notices/engines.yaml").accepting(List.of("engines"));
    List<Stem<NamedEngine>> stems = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (Entry entry : file.entries("engines")) {
      entry.accepting(KEYS);
      String name = names.computeIfAbsent(entry.text("id"), id -> entry.text("name"));
      if (!name.equals(entry.text("name"))) {
        throw entry.refusal("the engine is called \"" + name + "\" above");
      }
      NamedEngine engine =
          new NamedEngine(
              new Engine(entry.text("id"), entry.text("name")),
              entry.text("translates", "no").equals("yes"),
              entry.text("also-a-name", "no").equals("yes"),
              entry.text("widget", "no").equals("yes"),
              entry.text("with-version", "no").equals("yes"),
              entry.has("source") ? LanguageTag.parse(entry.text("source")).orElseThrow() : null);
      entry.words("says").forEach(words -> stems.add(Stem.parse(words, engine)));
    }
    return new EngineNames(stems);
  }

  void find(FoldedText text, List<Hit> into) {
    index.find(
        text,
        (engine, start, end) -> {
          boolean isAName = engine.isAlsoAName() || engine.needsVersion();
          int whole = withVersion(text, end);
          boolean hasVersion = isAName && hasNumber(text, end, whole);
          boolean isVersionMissing = engine.needsVersion() && !hasVersion;
          if (!isVersionMissing && !(isAName && isInAPersonsName(text, start, end, into))) {
            NamedEngine named = hasVersion ? engine.withVersion() : engine;
            into.add(Hit.of(text, Category.ENGINE, start, whole, named, null));
          }
        });
  }

  /** The end of the name with its version: "Gemini 2.5 Flash", "Llama 3.3 70B Instruct". */
  private static int withVersion(FoldedText text, int end) {
    int whole = end;
    while (true) {
      int next = text.nextWord(whole, 2);
      if (next < 0 || text.kind(next) != Folding.SPACED || isApart(text, whole, next)) {
        return whole;
      }
      int last = text.wordEnd(next + 1);
      if (!isVersion(text, next, last)) {
        return whole;
      }
      whole = last;
    }
  }

  /** "Gemma, 34, from Lisbon", "Phi (5 min read)": no version stands behind a comma or bracket. */
  private static boolean isApart(FoldedText text, int end, int next) {
    String between = text.raw().substring(text.rawAt(end - 1) + 1, text.rawAt(next));
    return between.chars().anyMatch(c -> NOT_IN_A_NAME.indexOf(c) >= 0);
  }

  private static boolean hasNumber(FoldedText text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isDigit(text.letter(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVersion(FoldedText text, int start, int end) {
    String word = text.letters(start, end);
    long digits = word.chars().filter(Character::isDigit).count();
    boolean isYear = digits == YEAR && word.length() == YEAR;
    return (digits > 0 && !isYear) || VARIANTS.contains(word);
  }

  /**
   * "Jean-Claude", "Claude Monet", "by Maria Claude": a capitalised word joined before or following
   * after, or one before that nothing else explains.
   */
  private static boolean isInAPersonsName(FoldedText text, int start, int end, List<Hit> known) {
    String raw = text.raw();
    int before = text.rawAt(start) - 1;
    if ((before >= 0 && raw.charAt(before) == '-') || isBehindGivenName(text, start, known)) {
      return true;
    }
    int next = text.nextWord(end, 2);
    return next >= 0
        && text.kind(next) == Folding.SPACED
        && Character.isUpperCase(raw.charAt(text.rawAt(next)))
        && text.wordEnd(next + 1) - next > 2;
  }

  private static boolean isBehindGivenName(FoldedText text, int start, List<Hit> known) {
    int end = start - 1;
    if (end < 1 || !text.isWord(end - 1) || text.kind(end - 1) != Folding.SPACED) {
      return false;
    }
    int first = text.wordStart(end - 1);
    return isCapitalised(text, first)
        && !isCapitalised(text, first + 1)
        && known.stream().noneMatch(hit -> hit.start() < end && first < hit.end());
  }

  private static boolean isCapitalised(FoldedText text, int at) {
    return Character.isUpperCase(text.raw().charAt(text.rawAt(at)));
  }
}
