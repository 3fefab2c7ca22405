package dev.calque.signal;

/** How much a piece of evidence decides. Ordered: the stronger first. */
public enum Strength {
  /** The marked text can only be a machine's output, or the page says so of itself. */
  PROOF,
  /** Agrees with machine translation, and with other things. */
  HINT
}
