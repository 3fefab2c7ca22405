package dev.calque.signal.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells a person's name from other words by its form. */
final class PersonsName {

  private static final int MOST_WORDS = 5;
  private static final int LONGEST_HAN = 8;

  /** Words of names that are written small. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der",
          "den", "ten", "zu", "af", "av", "al", "el", "bin", "ibn", "y", "e", "i", "und", "and",
          "et", "og", "och");

  private PersonsName() {}

  /** Two capitalised words or more, or a few characters of a script without capitals. */
  static boolean isName(String text) {
    String name = withoutStop(text);
    if (name.isEmpty() || name.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    return isHan(name.codePointAt(0)) ? isHanName(name) : isCapitalised(name);
  }

  private static boolean isCapitalised(String name) {
    List<String> capitalised = new ArrayList<>();
    String[] words = name.split("[\\s\\u00a0]+", -1);
    for (String word : words) {
      int first = word.codePointAt(0);
      if (Character.isUpperCase(first)) {
        capitalised.add(word);
      } else if (!PARTICLES.contains(word) && Character.isLowerCase(first)) {
        return false;
      }
    }
    boolean isCased = capitalised.size() >= 2;
    boolean isUncased =
        words.length >= 2
            && words.length <= 3
            && !Character.isLowerCase(name.codePointAt(0))
            && !Character.isUpperCase(name.codePointAt(0))
            && Character.isLetter(name.codePointAt(0));
    return words.length <= MOST_WORDS && (isCased || isUncased);
  }

  private static boolean isHanName(String name) {
    return name.codePoints().allMatch(c -> isHan(c) || c == ' ' || c == '・' || c == '·')
        && name.codePointCount(0, name.length()) >= 2
        && name.codePointCount(0, name.length()) <= LONGEST_HAN;
  }

  private static boolean isHan(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }

  private static String withoutStop(String text) {
    int end = text.length();
    while (end > 0 && ".。;,)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }
}
