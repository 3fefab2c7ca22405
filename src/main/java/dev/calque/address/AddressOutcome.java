package dev.calque.address;

import java.util.Optional;
import java.util.function.Function;

/** What became of a string that was offered as an address. */
public sealed interface AddressOutcome {

  /** The string is an absolute http or https address without credentials. */
  record Accepted(PageAddress address) implements AddressOutcome {}

  /**
   * The string is no address that we read.
   *
   * @param expected what would have been accepted
   * @param found what is wrong with the string, without repeating it unescaped
   */
  record Rejected(String expected, String found) implements AddressOutcome {}

  /** Applies the function of the case at hand. */
  default <R> R match(Function<Accepted, R> accepted, Function<Rejected, R> rejected) {
    if (this instanceof Accepted a) {
      return accepted.apply(a);
    }
    return rejected.apply((Rejected) this);
  }

  /** The address, if there is one. */
  default Optional<PageAddress> accepted() {
    return match(a -> Optional.of(a.address()), r -> Optional.empty());
  }
}
