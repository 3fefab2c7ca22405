package dev.calque.article;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of a byline what the page says of who wrote, word for word, without the date, the time or
 * the count of comments that stand behind it: readers get those elsewhere.
 */
final class BylineText {

  private static final String TRIMMINGS = " -–—|•·,;:/・：／";
  private static final String DASHES = "-–—|•·";
  // "March 11, 2015": the words before the first number belong to it.
  private static final int LONGEST_FILLER = 3;

  private BylineText() {}

  /** The line without what a clock or a counter put into it; null where nothing else is in it. */
  static @Nullable String of(String byline, Locale language) {
    String names = withoutDate(trim(byline), language);
    return names.isEmpty() ? null : names;
  }

  private static String withoutDate(String names, Locale language) {
    int number = firstNumber(names);
    if (number < 0 || !(isAfterDash(names, number) || isDate(names))) {
      return names;
    }
    Set<String> dateWords = dateWords(language);
    String before = trim(names.substring(0, number));
    int word = before.lastIndexOf(' ') + 1;
    while (!before.isEmpty() && isFiller(before.substring(word), dateWords)) {
      before = trim(before.substring(0, word));
      word = before.lastIndexOf(' ') + 1;
    }
    return before;
  }

  private static int firstNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** "Jane Roe - Apr 16", "Jane Roe • 8h": only a date or an age stands there. */
  private static boolean isAfterDash(String names, int number) {
    for (int i = 1; i < number; i++) {
      if (DASHES.indexOf(names.charAt(i)) >= 0 && names.charAt(i - 1) == ' ') {
        return true;
      }
    }
    return false;
  }

  /** A year, or an hour with its minutes. */
  private static boolean isDate(String text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      String four = text.substring(i, i + 4);
      boolean year = four.startsWith("19") || four.startsWith("20");
      if (year && four.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return true;
      }
      if (four.charAt(1) == ':' && isDigit(four, 0) && isDigit(four, 2) && isDigit(four, 3)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isFiller(String word, Set<String> dateWords) {
    String plain = trim(word).toLowerCase(Locale.ROOT);
    boolean isShort = plain.length() <= LONGEST_FILLER && plain.equals(trim(word));
    return isShort || dateWords.contains(plain.endsWith(".") ? withoutEnd(plain) : plain);
  }

  private static String withoutEnd(String word) {
    return word.substring(0, word.length() - 1);
  }

  private static Set<String> dateWords(Locale language) {
    Set<String> words = new HashSet<>(Set.of("published", "updated", "posted", "last"));
    for (Locale locale : new Locale[] {Locale.ENGLISH, language}) {
      for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
        for (Month month : Month.values()) {
          words.add(dateWord(month.getDisplayName(style, locale)));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
          words.add(dateWord(day.getDisplayName(style, locale)));
        }
      }
    }
    return words;
  }

  private static String dateWord(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return plain.endsWith(".") ? withoutEnd(plain) : plain;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isTrimming(text.charAt(start))) {
      start++;
    }
    while (end > start && isTrimming(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isTrimming(char c) {
    return TRIMMINGS.indexOf(c) >= 0;
  }
}
