package dev.calque.page;

/**
 * The bounds of one parse.
 *
 * @param largeCharacters a page with as many characters is a large one
 * @param largeElements a page with more elements is a large one
 * @param maxElements elements in the document, those that repairs make included
 * @param maxParts what the tree holds altogether: for every element one, its attributes, and the
 *     nodes directly in it
 * @param maxDepth nesting; deeper markup is flattened, as browsers do
 */
record ParseLimits(
    int largeCharacters, int largeElements, int maxElements, int maxParts, int maxDepth) {

  /**
   * The largest pages that people read (a standard on one page, a consolidated law) have some
   * 200,000 elements. Browsers stop nesting at 512. An article of 200,000 paragraphs has 600,000
   * parts, one of 100,000 paragraphs of a link and a word 700,000. Pages of 170,000 links and of
   * 100,000 notes were read in a heap of 224 MB, of 231,000 and of 116,000 (812,000 parts) not. Of
   * 121 news pages one has more than 20,000 elements or a million characters.
   */
  static final ParseLimits STANDARD = new ParseLimits(1_000_000, 20_000, 250_000, 750_000, 512);
}
