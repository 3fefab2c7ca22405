package dev.calque.article;

import dev.calque.language.TextWeight;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of phrases that is looked up at a place in a text, in the phrase's length and in whatever
 * case the text has. Immutable.
 */
final class Phrases {

  private static final int ASCII = 128;

  private final Step root;
  // Most look-ups end at the first letter.
  private final @Nullable Step[] first = new Step[ASCII];

  Phrases(List<String> phrases) {
    Draft draft = new Draft();
    phrases.forEach(draft::add);
    root = draft.finished();
    for (char c = 0; c < ASCII; c++) {
      first[c] = root.next(c);
    }
  }

  /** Where the longest phrase that begins at {@code from} ends, or -1. */
  int matchAt(String text, int from) {
    if (from >= text.length()) {
      return -1;
    }
    int found = -1;
    char c = fold(text.charAt(from));
    Step step = c < ASCII ? first[c] : root.next(c);
    for (int i = from + 1; step != null; i++) {
      if (step.isEnd && endsWord(text, i)) {
        found = i;
      }
      step = i < text.length() ? step.next(fold(text.charAt(i))) : null;
    }
    return found;
  }

  /** Lower case; one apostrophe for both. */
  private static char fold(char c) {
    return c == '’' ? '\'' : Character.toLowerCase(c);
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
    return at == 0 || !isLetterOrDigit(text.charAt(at - 1)) || isUnspaced(text.charAt(at - 1));
  }

  /** Nearly every character asked after is one of these. */
  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c);
  }

  /** Scripts without spaces end a word anywhere. */
  private static boolean endsWord(String text, int at) {
    return at >= text.length()
        || !isLetterOrDigit(text.charAt(at))
        || (text.charAt(at) >= 0x0e00 && isUnspaced(text.charAt(at - 1)));
  }

  private static boolean isUnspaced(char c) {
    return TextWeight.isWide(c) || (c >= 0x0e00 && c < 0x0e80);
  }

  /** One letter further. */
  private static final class Step {
    private final char[] letters;
    private final Step[] steps;
    private final boolean isEnd;

    /** {@code letters} in ascending order, with the step that each leads to. */
    Step(char[] letters, Step[] steps, boolean isEnd) {
      this.letters = letters;
      this.steps = steps;
      this.isEnd = isEnd;
    }

    @Nullable Step next(char letter) {
      for (int i = 0; i < letters.length && letters[i] <= letter; i++) {
        if (letters[i] == letter) {
          return steps[i];
        }
      }
      return null;
    }
  }

  private static final class Draft {
    private final TreeMap<Character, Draft> next = new TreeMap<>();
    private boolean isEnd;

    void add(String phrase) {
      Draft draft = this;
      for (int i = 0; i < phrase.length(); i++) {
        draft = draft.next.computeIfAbsent(fold(phrase.charAt(i)), c -> new Draft());
      }
      draft.isEnd = true;
    }

    Step finished() {
      char[] letters = new char[next.size()];
      Step[] steps = new Step[letters.length];
      int i = 0;
      for (Map.Entry<Character, Draft> entry : next.entrySet()) {
        letters[i] = entry.getKey();
        steps[i++] = entry.getValue().finished();
      }
      return new Step(letters, steps, isEnd);
    }
  }
}
