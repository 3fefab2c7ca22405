package dev.calque.signal.notice;

import java.util.ArrayList;
import java.util.List;

/**
 * Words looked for inside the names that sites give to classes and ids, whatever their case. One
 * pass over a name: the letter at a place says which words may begin there.
 */
final class NameWords {

  private static final int ASCII = 128;

  private final List<List<String>> byFirst = new ArrayList<>();

  /** The words, in lower-case ASCII. */
  NameWords(List<String> words) {
    for (int c = 0; c < ASCII; c++) {
      char first = (char) c;
      byFirst.add(words.stream().filter(word -> word.charAt(0) == first).toList());
    }
  }

  boolean areIn(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c < ASCII && isOne(name, at, byFirst.get(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(String name, int at, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (name.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
