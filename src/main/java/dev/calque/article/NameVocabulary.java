package dev.calque.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of {@code article/names.txt}, by what they say of an element. Immutable. */
final class NameVocabulary {

  static final int COMMENTS = 1;
  static final int RELATED = 1 << 1;
  static final int SHARE = 1 << 2;
  static final int PROMOTION = 1 << 3;
  static final int NAVIGATION = 1 << 4;
  static final int CONSENT = 1 << 5;
  static final int AUTHOR = 1 << 6;
  static final int META = 1 << 7;
  static final int GALLERY = 1 << 8;
  static final int CONTENT = 1 << 9;
  static final int LEAD = 1 << 10;
  static final int CAPTION = 1 << 11;

  private static final List<String> GROUPS =
      List.of(
          "comments",
          "related",
          "share",
          "promotion",
          "navigation",
          "consent",
          "author",
          "meta",
          "gallery",
          "content",
          "lead",
          "caption");
  private static final Map<String, Integer> ROLES =
      Map.of(
          "navigation",
          NAVIGATION,
          "menu",
          NAVIGATION,
          "menubar",
          NAVIGATION,
          "complementary",
          RELATED,
          "banner",
          NAVIGATION,
          "contentinfo",
          NAVIGATION,
          "dialog",
          CONSENT,
          "alertdialog",
          CONSENT,
          "search",
          NAVIGATION,
          "toolbar",
          NAVIGATION);
  private static final int SHORTEST_PREFIX = 4;
  private static final int LONGEST_PREFIX = 14;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> prefixes = new HashMap<>();

  private NameVocabulary() {}

  static NameVocabulary load() {
    NameVocabulary vocabulary = new NameVocabulary();
    WordFile.read("/article/names.txt")
        .forEach(
            (group, lines) -> {
              int bit = GROUPS.indexOf(group);
              if (bit < 0) {
                throw new IllegalStateException(
                    "names.txt: unknown group [" + group + "]; there are " + GROUPS);
              }
              lines.forEach(line -> vocabulary.add(line, 1 << bit));
            });
    return vocabulary;
  }

  private void add(String line, int group) {
    for (String word : line.split(" ", -1)) {
      String plain = word.replace("-", "");
      if (plain.endsWith("*")) {
        prefixes.merge(plain.substring(0, plain.length() - 1), group, (a, b) -> a | b);
      } else {
        words.merge(plain, group, (a, b) -> a | b);
      }
    }
  }

  int of(String part) {
    return of(part, SHORTEST_PREFIX);
  }

  /** Of two parts in a row, what they say together: nothing that the first says alone. */
  int ofBoth(String first, String second) {
    return of(first + second, first.length() + 1);
  }

  private int of(String part, int shortest) {
    int groups = words.getOrDefault(part, 0);
    int longest = Math.min(part.length(), LONGEST_PREFIX);
    for (int length = shortest; length <= longest; length++) {
      groups |= prefixes.getOrDefault(part.substring(0, length), 0);
    }
    return groups;
  }

  int ofRole(String role) {
    return ROLES.getOrDefault(role.toLowerCase(Locale.ROOT).strip(), 0);
  }
}
