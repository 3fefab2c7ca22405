package dev.calque.signal;

import java.util.List;

/**
 * What the catalogue says of a signal.
 *
 * @param id its name
 * @param kind how it is made
 * @param why what it sees and why that counts
 * @param decides what finding it comes to, like "proof for", the strongest first
 * @param sources where it was seen or is documented; empty for signals that are rules of ours
 */
public record SignalDescription(
    SignalId id, Kind kind, String why, List<String> decides, List<String> sources) {

  public SignalDescription {
    decides = List.copyOf(decides);
    sources = List.copyOf(sources);
  }

  /** How a signal is made. */
  public enum Kind {
    /** Read from sentences, with a word list a language. */
    NOTICE,
    /** A fixed mark, in a data file. */
    MARKER,
    /** A class that counts, compares or needs two facts. */
    MEASUREMENT
  }
}
