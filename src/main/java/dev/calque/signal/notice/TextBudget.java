package dev.calque.signal.notice;

import dev.calque.page.TextBlock;

/** What is read closely: a page may be written to have nothing but words of translation. */
final class TextBudget {

  /** A notice is a few sentences; what is longer begins with one, if it holds one. */
  static final int LONGEST = 4_000;

  // Of all blocks of a page together: some two hundred notices of the longer kind.
  private static final int MOST_READ = 200_000;

  private int characters = MOST_READ;

  boolean take(TextBlock block) {
    return take(block.text().length());
  }

  boolean take(int length) {
    characters -= Math.min(length, LONGEST);
    return characters >= 0;
  }
}
