package dev.calque.signal.measured;

import dev.calque.signal.Claim;
import dev.calque.signal.Direction;
import dev.calque.signal.Evidence;
import dev.calque.signal.SignalId;
import dev.calque.signal.Strength;
import java.util.List;

/** Shorthand for the one piece of evidence that most measurements end in. */
final class Observed {

  private static final int LONGEST_QUOTE = 200;

  private Observed() {}

  static List<Evidence> proof(SignalId id, String quote, String where, Claim claim) {
    return evidence(id, Strength.PROOF, quote, where, claim);
  }

  static List<Evidence> hint(SignalId id, String quote, String where, Claim claim) {
    return evidence(id, Strength.HINT, quote, where, claim);
  }

  static List<Evidence> evidence(
      SignalId id, Strength strength, String quote, String where, Claim claim) {
    String bounded = quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) : quote;
    return List.of(new Evidence(id, strength, Direction.FOR, bounded, where, claim));
  }
}
