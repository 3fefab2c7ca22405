package dev.calque.signal;

/** What a piece of evidence speaks for. */
public enum Direction {
  /** That the page was machine-translated. */
  FOR,
  /** That it was not: written or translated by people, by its own word. */
  AGAINST
}
