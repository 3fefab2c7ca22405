package dev.calque.article;

import java.util.List;
import java.util.Map;

/** The lists of one language's file in {@code article/words}. */
record LanguageWords(
    Phrases appendix,
    Phrases comments,
    Phrases related,
    Phrases promotion,
    Phrases labels,
    Phrases meta,
    Phrases byline,
    Phrases consent,
    Phrases login,
    Phrases credit,
    Phrases creditWithin,
    Phrases legal) {

  private static final List<String> SECTIONS =
      List.of(
          "appendix",
          "comments",
          "related",
          "promotion",
          "labels",
          "meta",
          "byline",
          "consent",
          "login",
          "credit",
          "legal");

  static LanguageWords load(String language) {
    String resource = "/article/words/" + language + ".txt";
    Map<String, List<String>> lists = WordFile.read(resource, SECTIONS);
    return new LanguageWords(
        of(lists, "appendix"),
        of(lists, "comments"),
        of(lists, "related"),
        of(lists, "promotion"),
        of(lists, "labels"),
        of(lists, "meta"),
        of(lists, "byline"),
        of(lists, "consent"),
        of(lists, "login"),
        of(lists, "credit"),
        new Phrases(
            lists.getOrDefault("credit", List.of()).stream()
                .filter(p -> p.indexOf(' ') > 0)
                .toList()),
        of(lists, "legal"));
  }

  private static Phrases of(Map<String, List<String>> lists, String section) {
    return new Phrases(lists.getOrDefault(section, List.of()));
  }
}
