package dev.calque.signal;

/** Whether people went over a machine's output. */
public enum Editing {
  /** The page doesn't say. */
  NOT_SAID,
  /** The page says that nobody did. */
  UNEDITED,
  /** The page says that somebody did: post-edited. */
  EDITED
}
