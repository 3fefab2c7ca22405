package dev.calque.article;

import dev.calque.language.LanguageTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word lists of every language that has one, loaded once. Immutable. */
final class WordLibrary {

  private static final String FALLBACK = "en";
  // Languages whose furniture reads like a neighbour's.
  private static final Map<String, String> RELATIVES =
      Map.of("no", "nb", "nn", "nb", "bs", "hr", "ms", "id", "cmn", "zh", "gl", "es", "ca", "es");

  private final Map<String, LanguageWords> byLanguage = new HashMap<>();

  private WordLibrary() {}

  static WordLibrary load() {
    WordLibrary library = new WordLibrary();
    for (String line :
        WordFile.read("/article/words/index.txt", List.of("languages"))
            .getOrDefault("languages", List.of())) {
      for (String language : line.split(" ", -1)) {
        library.byLanguage.put(language, LanguageWords.load(language));
      }
    }
    if (!library.byLanguage.containsKey(FALLBACK)) {
      throw new IllegalStateException("words/index.txt: expected a list for " + FALLBACK);
    }
    return library;
  }

  Wording of(LanguageTag language) {
    LanguageWords fallback = byLanguage.get(FALLBACK);
    LanguageWords own =
        byLanguage.get(RELATIVES.getOrDefault(language.language(), language.language()));
    if (fallback == null) {
      throw new IllegalStateException("no words for " + FALLBACK);
    }
    return new Wording(
        own == null || own.equals(fallback) ? List.of(fallback) : List.of(own, fallback));
  }
}
