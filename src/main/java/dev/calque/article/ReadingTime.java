package dev.calque.article;

import dev.calque.language.LanguageTag;

/** Counts words by the rules of a language, and the minutes that reading them takes. */
final class ReadingTime {

  // Silent reading, Brysbaert 2019 (doi:10.1016/j.jml.2019.104047): 238 words a minute of English
  // non-fiction.
  private static final int WORDS_A_MINUTE = 238;

  private ReadingTime() {}

  static int words(String text, LanguageTag language) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && !in) {
        words++;
      }
      in =
          letter
              || (in && (text.charAt(i) == '\'' || text.charAt(i) == '’' || text.charAt(i) == '-'));
    }
    return words;
  }

  static int minutes(int words, String text, LanguageTag language) {
    return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
  }
}
