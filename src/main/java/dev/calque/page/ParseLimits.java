package dev.calque.page;

/**
 * The bounds of one parse.
 *
 * @param largeCharacters a page with as many characters is a large one
 * @param largeElements a page with more elements is a large one
 * @param maxElements elements in the document, those that repairs make included
 * @param maxDepth nesting; deeper markup is flattened, as browsers do
 */
record ParseLimits(int largeCharacters, int largeElements, int maxElements, int maxDepth) {

  /**
   * The largest pages that people read (a standard on one page, a consolidated law) have some
   * 200,000 elements. Browsers stop nesting at 512. Of 121 news pages one has more than 20,000
   * elements or a million characters.
   */
  static final ParseLimits STANDARD = new ParseLimits(1_000_000, 20_000, 250_000, 512);
}
