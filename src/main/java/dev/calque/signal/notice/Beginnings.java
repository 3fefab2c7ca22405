package dev.calque.signal.notice;

/**
 * The first two letters of a set of words, in one small table. Most words of a text are ruled out
 * by them, for a fraction of what a walk in the trie costs. It errs on the side of yes.
 */
final class Beginnings {

  private static final int BITS = 1 << 14;
  // After a word of one letter, where words aren't separated.
  private static final char ANY = 0;

  private final long[] pairs = new long[BITS / Long.SIZE];

  void add(String word) {
    set(slot(word.charAt(0), word.length() > 1 ? word.charAt(1) : ANY));
  }

  /** Whether a word may begin at a character of a text that wasn't folded. */
  boolean mayBegin(String raw, int start) {
    int at = start + 1;
    while (at < raw.length() && Folding.kind(raw.charAt(at)) == Folding.DROPPED) {
      at++;
    }
    if (at >= raw.length() || Folding.kind(raw.charAt(at)) == Folding.GAP) {
      // One letter: the trie knows.
      return true;
    }
    char first = Folding.letter(raw.charAt(start));
    return has(slot(first, Folding.letter(raw.charAt(at)))) || has(slot(first, ANY));
  }

  private boolean has(int slot) {
    return (pairs[slot / Long.SIZE] & (1L << slot)) != 0;
  }

  private void set(int slot) {
    pairs[slot / Long.SIZE] |= 1L << slot;
  }

  private static int slot(char first, char second) {
    return (first * 0x9e37 ^ second * 0x2545) >>> 3 & (BITS - 1);
  }
}
