package dev.calque.article;

import java.util.Arrays;
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
  private static final int LETTERS = 26;

  /** The bit that tells a small letter of ASCII from its capital. */
  private static final int CASE = 0x20;

  /** Where a walk along a word's letters begins. */
  static final int START = 0;

  /** Where a walk ends that no word of the vocabulary begins like. */
  static final int NOWHERE = -1;

  // One row of next steps for every beginning of a word; 0 is none, as no step leads to the start.
  private int[] next = new int[256 * LETTERS];
  private int[] whole = new int[256];
  private int[] beginnings = new int[256];
  private int places = 1;

  private NameVocabulary() {}

  static NameVocabulary load() {
    NameVocabulary vocabulary = new NameVocabulary();
    WordFile.read("/article/names.txt", GROUPS)
        .forEach(
            (group, lines) ->
                lines.forEach(line -> vocabulary.add(line, 1 << GROUPS.indexOf(group))));
    return vocabulary;
  }

  private void add(String line, int group) {
    for (String entry : line.split(" ", -1)) {
      String word = entry.replace("-", "");
      boolean isBeginning = word.endsWith("*");
      int place = START;
      for (int i = 0; i < word.length() - (isBeginning ? 1 : 0); i++) {
        place = stepOrGrow(place, word.charAt(i), entry);
      }
      (isBeginning ? beginnings : whole)[place] |= group;
    }
  }

  private int stepOrGrow(int place, char letter, String entry) {
    if (letter < 'a' || letter > 'z') {
      throw new IllegalStateException("names.txt: expected letters a to z, found " + entry);
    }
    int at = place * LETTERS + letter - 'a';
    if (next[at] == 0) {
      if (places == whole.length) {
        next = Arrays.copyOf(next, next.length * 2);
        whole = Arrays.copyOf(whole, whole.length * 2);
        beginnings = Arrays.copyOf(beginnings, beginnings.length * 2);
      }
      next[at] = places++;
    }
    return next[at];
  }

  /** Where one more letter, in either case, leads from a place. */
  int step(int place, char letter) {
    int at = (letter | CASE) - 'a';
    if (place == NOWHERE || at < 0 || at >= LETTERS) {
      return NOWHERE;
    }
    int to = next[place * LETTERS + at];
    return to == 0 ? NOWHERE : to;
  }

  /** The groups of a word that ends at a place. */
  int whole(int place) {
    return place == NOWHERE ? 0 : whole[place];
  }

  /** The groups of all words that begin as the walk to this place does. */
  int beginning(int place) {
    return place == NOWHERE ? 0 : beginnings[place];
  }

  int ofRole(String role) {
    return ROLES.getOrDefault(role.toLowerCase(Locale.ROOT).strip(), 0);
  }
}
