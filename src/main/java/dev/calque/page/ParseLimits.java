package dev.calque.page;

/**
 * The bounds of one parse.
 *
 * @param maxElements elements in the document, those that repairs make included
 * @param maxDepth nesting; deeper markup is flattened, as browsers do
 * @param maxCpuNanos processor time of the parsing thread, in nanoseconds; not time on the clock,
 *     which a busy machine stretches
 */
record ParseLimits(int maxElements, int maxDepth, long maxCpuNanos) {

  /**
   * The largest pages that people read (a standard on one page, a consolidated law) have some
   * 200,000 elements. Browsers stop nesting at 512. Two seconds are ten times what the slowest
   * honest page of the largest size takes.
   */
  static final ParseLimits STANDARD = new ParseLimits(300_000, 512, 2_000_000_000L);
}
