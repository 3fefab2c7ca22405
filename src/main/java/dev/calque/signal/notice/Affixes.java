package dev.calque.signal.notice;

import dev.calque.signal.catalogue.Entry;
import java.util.List;
import java.util.Locale;

/**
 * What a language adds to a language's name, or to the word "language" after it, to say "from" and
 * "into": {@code dilindən}, {@code angolból}, {@code מאנגלית}.
 */
record Affixes(
    List<String> fromEndings,
    List<String> intoEndings,
    List<String> fromBeginnings,
    List<String> intoBeginnings) {

  static Affixes of(Entry file) {
    return new Affixes(
        folded(file, "from-endings"),
        folded(file, "into-endings"),
        folded(file, "from-beginnings"),
        folded(file, "into-beginnings"));
  }

  private static List<String> folded(Entry file, String key) {
    return file.words(key).stream().map(Affixes::fold).toList();
  }

  private static String fold(String affix) {
    return FoldedText.of(affix.toLowerCase(Locale.ROOT)).stripped();
  }

  boolean isFrom(FoldedText text, Hit name) {
    return ends(text, name, fromEndings) || begins(text, name, fromBeginnings);
  }

  boolean isInto(FoldedText text, Hit name) {
    return ends(text, name, intoEndings) || begins(text, name, intoBeginnings);
  }

  /** The ending may stand on the name or on the word after it. */
  private static boolean ends(FoldedText text, Hit name, List<String> endings) {
    int end = text.wordEnd(name.end());
    if (endsWith(text, name.start(), end, endings)) {
      return true;
    }
    int next = text.nextWord(end, 1);
    return next >= 0 && endsWith(text, next, text.wordEnd(next + 1), endings);
  }

  private static boolean endsWith(FoldedText text, int start, int end, List<String> endings) {
    for (String ending : endings) {
      // A stem has to be left, or every short word would be an ending.
      if (end - start > ending.length() + 1 && text.matches(end - ending.length(), ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(FoldedText text, Hit name, List<String> beginnings) {
    int start = text.wordStart(name.start());
    for (String beginning : beginnings) {
      if (name.start() - start >= beginning.length() && text.matches(start, beginning)) {
        return true;
      }
    }
    return false;
  }
}
