package dev.calque.shared;

/** What became of a write to the shared store. */
public enum Write {
  DONE,
  /** Its condition did not hold. */
  NOT_DONE,
  /** Refused by the store, not answered in time, or not even tried. */
  TROUBLE
}
