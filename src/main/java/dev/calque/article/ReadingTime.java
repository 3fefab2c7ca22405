package dev.calque.article;

import dev.calque.language.LanguageTag;
import dev.calque.language.TextWeight;
import java.util.Map;

/**
 * Counts words by the rules of a language, and the minutes that reading them takes.
 *
 * <p>Speeds are those of Trauzettel-Klosinski and Dietz 2012 (doi:10.1167/iovs.11-8284), Table 3:
 * words a minute where scripts have spaces, characters a minute where they have none.
 */
final class ReadingTime {

  private static final int USUAL_SPEED = 200;
  private static final Map<String, Integer> WORDS_A_MINUTE =
      Map.of(
          "ar", 138, "nl", 202, "en", 228, "fi", 161, "fr", 195, "de", 179, "he", 187, "it", 188,
          "es", 218, "ru", 184);
  private static final Map<String, Integer> MORE_WORDS_A_MINUTE =
      Map.of("pl", 166, "pt", 181, "sl", 180, "sv", 199, "tr", 166);
  private static final int IDEOGRAPHS_A_MINUTE = 255;
  private static final int KANA_AND_KANJI_A_MINUTE = 357;
  private static final int THAI_A_MINUTE = 900;
  // Dictionaries of Thai give about five letters a word; the count needs no better.
  private static final int THAI_LETTERS_A_WORD = 5;

  private ReadingTime() {}

  /** Words; an ideograph, kana or hangul-less wide character counts as one. */
  static int words(String text) {
    int words = 0;
    int thai = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') { // most of most texts
        words += in ? 0 : 1;
        in = true;
        continue;
      }
      boolean wide = isUnspaced(c);
      boolean southEastAsian = c >= 0x0e00 && c < 0x0e80;
      boolean letter = Character.isLetterOrDigit(c) && !wide && !southEastAsian;
      words += wide || (letter && !in) ? 1 : 0;
      thai += southEastAsian ? 1 : 0;
      in = letter || (in && isWithinWord(c));
    }
    return words + thai / THAI_LETTERS_A_WORD;
  }

  static int minutes(int words, LanguageTag language) {
    int speed =
        switch (language.language()) {
          case "zh", "yue", "wuu", "cmn" -> IDEOGRAPHS_A_MINUTE;
          case "ja" -> KANA_AND_KANJI_A_MINUTE;
          case "th" -> THAI_A_MINUTE / THAI_LETTERS_A_WORD;
          default ->
              WORDS_A_MINUTE.getOrDefault(
                  language.language(),
                  MORE_WORDS_A_MINUTE.getOrDefault(language.language(), USUAL_SPEED));
        };
    return Math.max(1, Math.round((float) words / speed));
  }

  private static boolean isUnspaced(char c) {
    boolean hangul = c >= 0xac00 && c < 0xd7a4;
    return TextWeight.isWide(c) && !hangul && Character.isLetterOrDigit(c);
  }

  private static boolean isWithinWord(char c) {
    int type = Character.getType(c);
    return c == '\''
        || c == '’'
        || c == '-'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
