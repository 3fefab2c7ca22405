package dev.calque.page;

/**
 * A run of text that stands on its own on the page: a paragraph, a heading, a list item, the loose
 * text of a division.
 *
 * @param place the block's element
 * @param text with white space collapsed; never empty
 * @param linkedLength how many of the text's characters are inside links
 * @param order position among all blocks of the page, hidden ones included
 */
public record TextBlock(Place place, String text, int linkedLength, int order) {

  /** Which share of the text is inside links, 0 to 1. */
  public double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linkedLength / text.length());
  }
}
