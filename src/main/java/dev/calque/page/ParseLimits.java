package dev.calque.page;

/**
 * The bounds of one parse.
 *
 * @param largeCharacters a page with as many characters is a large one
 * @param largeElements a page with more elements is a large one
 * @param maxElements elements in the document, those that repairs make included
 * @param maxParts what the tree holds altogether: for every element one, its attributes, and the
 *     nodes directly in it; so that an element counts as two, an attribute, text or comment as one
 * @param maxTags start tags and comments in the markup, counted as it is read: what bounds the
 *     comments in an element that is still open
 * @param maxDepth nesting; deeper markup is flattened, as browsers do
 */
record ParseLimits(
    int largeCharacters,
    int largeElements,
    int maxElements,
    int maxParts,
    int maxTags,
    int maxDepth) {

  /**
   * The largest pages that people read (a standard on one page, a consolidated law) have some
   * 200,000 elements. Browsers stop nesting at 512. An article of 200,000 paragraphs has 600,000
   * parts, one of 100,000 paragraphs of a link and a word 700,000. Pages at the limit of parts were
   * read in a heap of 224 MB, the cache empty: 149,780 links, 93,600 notes, 249,600 paragraphs,
   * 374,400 comments with a letter before each. As many elements as there may be have 250,000 start
   * tags at most. Of 121 news pages one has more than 20,000 elements or a million characters.
   */
  static final ParseLimits STANDARD =
      new ParseLimits(1_000_000, 20_000, 250_000, 750_000, 600_000, 512);
}
