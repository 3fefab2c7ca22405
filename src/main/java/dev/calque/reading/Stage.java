package dev.calque.reading;

import java.util.Locale;

/** The stages of a reading that are timed. */
public enum Stage {
  FETCH,
  PARSE,
  SIGNALS,
  ARTICLE,
  ASSEMBLE;

  /** The stage's name in the metrics. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
