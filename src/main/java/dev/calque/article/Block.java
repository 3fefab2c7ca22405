package dev.calque.article;

/**
 * A run of text that stands on its own in the {@link Outline}: a paragraph, a heading, a list item,
 * the loose text of a division.
 *
 * @param owner the node of the block-level element around the run
 * @param first the run's first node
 * @param end the node after the run's last
 * @param text what a reader sees of it, white space collapsed; never empty
 * @param linked how many of the text's characters are inside links
 * @param traits what kinds of element are around it: {@link Trait} bits
 * @param weight its length in characters, an ideograph counting twice: it says as much as two
 *     letters
 */
record Block(int owner, int first, int end, String text, int linked, int traits, int weight) {

  /** The kinds of element that change what a block means. */
  static final class Trait {
    static final int HEADING = 1;
    static final int LIST = 1 << 1;
    static final int QUOTE = 1 << 2;
    static final int TABLE = 1 << 3;
    static final int CAPTION = 1 << 4;
    static final int CODE = 1 << 5;
    static final int PARAGRAPH = 1 << 6;
    static final int TITLE = 1 << 7;

    private Trait() {}
  }

  boolean is(int trait) {
    return (traits & trait) != 0;
  }

  Block with(int trait) {
    return new Block(owner, first, end, text, linked, traits | trait, weight);
  }

  double linkDensity() {
    return Math.min(1.0, (double) linked / text.length());
  }
}
