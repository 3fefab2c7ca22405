package dev.calque.signal.notice;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds stems in a text: a trie of their first words, walked from each place where a word may
 * begin. Time is linear in the text, with the longest first word as the factor.
 *
 * @param <V> what a stem means
 */
final class StemIndex<V> {

  /** Called for each stem found: the longest that begin at a place. */
  interface Finding<V> {
    void found(V value, int start, int end);
  }

  // Between two words of a phrase: a space, or a stop and a space.
  private static final int MAX_GAP = 3;

  private final CharTrie trie = new CharTrie();
  private final List<List<Stem<V>>> stems = new ArrayList<>();
  private final Beginnings beginnings = new Beginnings();

  StemIndex(List<Stem<V>> all) {
    for (Stem<V> stem : all) {
      int node = trie.add(stem.tokens().get(0).letters());
      beginnings.add(stem.tokens().get(0));
      while (stems.size() <= node) {
        stems.add(List.of());
      }
      List<Stem<V>> here = new ArrayList<>(stems.get(node));
      here.add(stem);
      stems.set(node, List.copyOf(here));
    }
  }

  /**
   * Whether the text may hold any stem: cheaply, without folding it first. A stem's ending and the
   * further words of a phrase are not looked at, so a yes has to be checked.
   */
  boolean mayFind(String raw) {
    byte before = Folding.GAP;
    for (int at = 0; at < raw.length(); at++) {
      byte kind = Folding.kind(raw.charAt(at));
      if (kind == Folding.DROPPED) {
        continue;
      }
      boolean isStart = kind >= Folding.JOINED || (kind == Folding.SPACED && before != kind);
      if (isStart && beginnings.mayBegin(raw, at) && mayBegin(raw, at)) {
        return true;
      }
      before = kind;
    }
    return false;
  }

  private boolean mayBegin(String raw, int start) {
    int node = CharTrie.ROOT;
    for (int at = start; at < raw.length(); at++) {
      byte kind = Folding.kind(raw.charAt(at));
      if (kind == Folding.GAP) {
        return false;
      }
      if (kind != Folding.DROPPED) {
        node = trie.next(node, Folding.letter(raw.charAt(at)));
        if (node < 0) {
          return false;
        }
        if (mayEnd(raw, at, kind, stemsAt(node))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one of the stems is open or the word ends here. */
  private boolean mayEnd(String raw, int at, byte kind, List<Stem<V>> found) {
    if (found.isEmpty()) {
      return false;
    }
    // A mark that is dropped may stand between the letter and the gap: that is for the check.
    byte next = at + 1 < raw.length() ? Folding.kind(raw.charAt(at + 1)) : Folding.GAP;
    for (Stem<V> stem : found) {
      boolean isWord = stem.tokens().get(0).openEnd() || next != kind;
      if (isWord && mayGoOn(raw, at + 1, stem)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next word begins as the phrase's second one does, or there is none to compare. */
  private static boolean mayGoOn(String raw, int from, Stem<?> stem) {
    if (stem.tokens().size() == 1 || stem.tokens().get(0).openEnd()) {
      return true;
    }
    for (int at = from; at < raw.length(); at++) {
      if (Folding.kind(raw.charAt(at)) > Folding.GAP) {
        return Folding.letter(raw.charAt(at)) == stem.tokens().get(1).letters().charAt(0);
      }
    }
    return false;
  }

  /** Reports, for each place, the longest stems that begin there. */
  void find(FoldedText text, Finding<V> finding) {
    for (int at = 0; at < text.length(); at++) {
      if (text.isLookupStart(at)) {
        findAt(text, at, finding);
      }
    }
  }

  /** Reports every stem, shorter ones inside longer ones as well. */
  void findAll(FoldedText text, Finding<V> finding) {
    for (int start = 0; start < text.length(); start++) {
      if (!text.isLookupStart(start)) {
        continue;
      }
      int node = CharTrie.ROOT;
      for (int at = start; at < text.length() && node >= 0; at++) {
        node = trie.next(node, text.letter(at));
        for (Stem<V> stem : stemsAt(node)) {
          int end = endOf(text, start, at + 1, stem);
          if (end > 0) {
            finding.found(stem.value(), start, end);
          }
        }
      }
    }
  }

  private List<Stem<V>> stemsAt(int node) {
    return node < 0 || node >= stems.size() ? List.of() : stems.get(node);
  }

  private void findAt(FoldedText text, int start, Finding<V> finding) {
    int node = CharTrie.ROOT;
    int longest = 0;
    List<Found<V>> found = List.of();
    for (int at = start; at < text.length(); at++) {
      node = trie.next(node, text.letter(at));
      if (node < 0) {
        break;
      }
      for (Stem<V> stem : stemsAt(node)) {
        int end = endOf(text, start, at + 1, stem);
        if (end > 0) {
          found = found.isEmpty() ? new ArrayList<>(2) : found;
          found.add(new Found<>(stem, end));
          longest = Math.max(longest, reach(stem, at + 1 - start, end - start));
        }
      }
    }
    for (Found<V> each : found) {
      int first = each.stem().tokens().get(0).letters().length();
      if (reach(each.stem(), first, each.end() - start) == longest) {
        finding.found(each.stem().value(), start, each.end());
      }
    }
  }

  private record Found<V>(Stem<V> stem, int end) {}

  /** How much of the text a stem explains: a phrase to its end, a single word by its letters. */
  private static int reach(Stem<?> stem, int firstLetters, int whole) {
    return stem.tokens().size() > 1 ? whole : firstLetters;
  }

  /** Where the stem's occurrence ends, or -1 where it is none. */
  private static int endOf(FoldedText text, int start, int firstEnd, Stem<?> stem) {
    List<Stem.Token> tokens = stem.tokens();
    if (!tokens.get(0).openStart() && !text.isWordStart(start)) {
      return -1;
    }
    int end = close(text, firstEnd, tokens.get(0));
    for (int i = 1; i < tokens.size() && end > 0; i++) {
      Stem.Token token = tokens.get(i);
      int next = text.nextWord(end, MAX_GAP);
      if (next < 0 || !text.matches(next, token.letters())) {
        return -1;
      }
      end = close(text, next + token.letters().length(), token);
    }
    return end;
  }

  private static int close(FoldedText text, int end, Stem.Token token) {
    if (text.isWordEnd(end)) {
      return end;
    }
    if (!token.openEnd()) {
      return -1;
    }
    return text.kind(end - 1) == Folding.CONTINUOUS ? end : text.wordEnd(end);
  }
}
