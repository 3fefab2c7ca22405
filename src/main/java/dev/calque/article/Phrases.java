package dev.calque.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A set of phrases that is looked up at a place in a text, in the phrase's length. Immutable. */
final class Phrases {

  private final Step root = new Step();

  Phrases(List<String> phrases) {
    phrases.forEach(this::add);
  }

  private void add(String phrase) {
    Step step = root;
    String lower = phrase.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      step = step.next.computeIfAbsent(lower.charAt(i), c -> new Step());
    }
    step.isEnd = true;
  }

  /**
   * Where the longest phrase that begins at {@code from} ends, or -1.
   *
   * @param text in lower case
   */
  int matchAt(String text, int from) {
    int found = -1;
    Step step = root;
    for (int i = from; i < text.length(); i++) {
      step = step.next.get(text.charAt(i));
      if (step == null) {
        return found;
      }
      if (step.isEnd && endsWord(text, i + 1)) {
        found = i + 1;
      }
    }
    return found;
  }

  /** Whether a phrase is the whole text. */
  boolean isAll(String text) {
    return matchAt(text, 0) == text.length();
  }

  /** Whether the text begins with a phrase. */
  boolean begins(String text) {
    return matchAt(text, 0) >= 0;
  }

  /** Whether a phrase stands anywhere in the text, at a word's beginning. */
  boolean isIn(String text) {
    return count(text) > 0;
  }

  /** Where the first phrase stands that begins at a word's beginning, or -1. */
  int find(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (beginsWord(text, at) && matchAt(text, at) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** How many phrases stand in the text, each at a word's beginning. */
  int count(String text) {
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int end = beginsWord(text, at) ? matchAt(text, at) : -1;
      count += end < 0 ? 0 : 1;
      at = end < 0 ? at + 1 : end;
    }
    return count;
  }

  private static boolean beginsWord(String text, int at) {
    return at == 0
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || isUnspaced(text.charAt(at - 1));
  }

  /** Scripts without spaces end a word anywhere. */
  private static boolean endsWord(String text, int at) {
    return at >= text.length()
        || !Character.isLetterOrDigit(text.charAt(at))
        || (text.charAt(at) >= 0x0e00 && isUnspaced(text.charAt(at - 1)));
  }

  private static boolean isUnspaced(char c) {
    return TextMeasure.isWide(c) || (c >= 0x0e00 && c < 0x0e80);
  }

  private static final class Step {
    private final Map<Character, Step> next = new HashMap<>(4);
    private boolean isEnd;
  }
}
