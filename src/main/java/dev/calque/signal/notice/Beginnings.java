package dev.calque.signal.notice;

/**
 * The first letters of a set of words, up to four, in two small tables. Most words of a text are
 * ruled out by them, for a fraction of what a walk in the trie costs. It errs on the side of yes.
 */
final class Beginnings {

  private static final int LETTERS = 4;
  private static final int BITS = 1 << 13;

  /** Four letters, or a whole word of fewer: most words that are looked for must end there. */
  private final long[] words = new long[BITS / Long.SIZE];

  /** Fewer than four letters that may go on: the rule in scripts without spaces. */
  private final long[] open = new long[BITS / Long.SIZE];

  void add(Stem.Token token) {
    long key = 0;
    int length = Math.min(LETTERS, token.letters().length());
    for (int i = 0; i < length; i++) {
      key = key << Character.SIZE | token.letters().charAt(i);
    }
    set(length < LETTERS && token.openEnd() ? open : words, key);
  }

  /** Whether a word may begin at a character of a text that wasn't folded. */
  boolean mayBegin(String raw, int start) {
    byte kind = Folding.kind(raw.charAt(start));
    long key = 0;
    int letters = 0;
    for (int at = start; at < raw.length() && letters < LETTERS; at++) {
      byte here = Folding.kind(raw.charAt(at));
      if (here == kind) {
        key = key << Character.SIZE | Folding.letter(raw.charAt(at));
        if (++letters < LETTERS && has(open, key)) {
          return true;
        }
      } else if (here != Folding.DROPPED) {
        break;
      }
    }
    return has(words, key);
  }

  private static boolean has(long[] table, long key) {
    int slot = slot(key);
    return (table[slot / Long.SIZE] & (1L << slot)) != 0;
  }

  private static void set(long[] table, long key) {
    int slot = slot(key);
    table[slot / Long.SIZE] |= 1L << slot;
  }

  private static int slot(long key) {
    return (int) ((key * 0x9e3779b97f4a7c15L) >>> 40) & (BITS - 1);
  }
}
