package dev.calque.article;

import dev.calque.language.TextWeight;

/** Tells running text from labels, menus and teasers. */
final class Prose {

  // Readability's shortest paragraph that counts, in letters.
  private static final int SHORTEST = 25;
  // A line as long as this is hardly a label, whatever it ends with.
  private static final int LONG = 80;
  private static final double MOST_LINKS = 0.5;

  private Prose() {}

  /** Whether a text of its own, without links, is running text. */
  static boolean isProse(String text) {
    return isProse(text, TextWeight.of(text));
  }

  private static boolean isProse(String text, int weight) {
    return weight >= LONG || (weight >= SHORTEST && TextMeasure.endsSentence(text));
  }

  /** Some sites set the summary above an article as a heading. */
  private static boolean isSummary(Block block) {
    return block.weight() >= LONG && TextMeasure.endsSentence(block.text());
  }

  static boolean isProse(Block block) {
    if (block.is(Block.Trait.CAPTION)
        || (block.is(Block.Trait.HEADING) && !isSummary(block))
        || block.text().length() < SHORTEST / 2
        || block.linkDensity() > MOST_LINKS) {
      return false;
    }
    return isProse(block.text(), block.weight());
  }
}
