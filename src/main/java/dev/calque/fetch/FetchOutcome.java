package dev.calque.fetch;

import dev.calque.address.PageAddress;
import java.time.Duration;

/** What became of a fetch. Every case is expected; {@link Cases} makes callers treat each. */
public sealed interface FetchOutcome {

  /** The page came whole. */
  record Fetched(FetchedPage page) implements FetchOutcome {}

  /** The held copy still stands (304). */
  record Unchanged(Headers headers) implements FetchOutcome {}

  /** The address, or a redirect of it, is not one that we ask: {@code detail} says why. */
  record Refused(PageAddress address, String detail) implements FetchOutcome {}

  /** DNS, connection, TLS, protocol, encoding or truncation trouble: {@code detail} says which. */
  record Unreachable(String detail) implements FetchOutcome {}

  /**
   * The site answered with an error status, to this fetch or to an earlier one.
   *
   * @param retryAfter how long it wants to be left alone; zero where it doesn't say
   */
  record BadStatus(int status, Duration retryAfter) implements FetchOutcome {
    public BadStatus(int status) {
      this(status, Duration.ZERO);
    }
  }

  /** The answer is no HTML; {@code contentType} as the site named it, or what its bytes are. */
  record NotHtml(String contentType) implements FetchOutcome {}

  /** The body is larger than the limit, after decompression. */
  record TooLarge(long limitBytes) implements FetchOutcome {}

  /** A redirect came back to an address already asked, or there were too many. */
  record RedirectLoop(String detail) implements FetchOutcome {}

  /** The page did not arrive whole within the total deadline. */
  record TimedOut(String detail) implements FetchOutcome {}

  /** We have too much to do to begin this fetch. */
  record Overloaded(String detail) implements FetchOutcome {}

  /** One function for each case. */
  interface Cases<R> {
    R fetched(Fetched outcome);

    R unchanged(Unchanged outcome);

    R refused(Refused outcome);

    R unreachable(Unreachable outcome);

    R badStatus(BadStatus outcome);

    R notHtml(NotHtml outcome);

    R tooLarge(TooLarge outcome);

    R redirectLoop(RedirectLoop outcome);

    R timedOut(TimedOut outcome);

    R overloaded(Overloaded outcome);
  }

  /** Applies the function of the case at hand. */
  default <R> R match(Cases<R> cases) {
    if (this instanceof Fetched o) {
      return cases.fetched(o);
    } else if (this instanceof Unchanged o) {
      return cases.unchanged(o);
    } else if (this instanceof Refused o) {
      return cases.refused(o);
    } else if (this instanceof Unreachable o) {
      return cases.unreachable(o);
    } else if (this instanceof BadStatus o) {
      return cases.badStatus(o);
    } else if (this instanceof NotHtml o) {
      return cases.notHtml(o);
    } else if (this instanceof TooLarge o) {
      return cases.tooLarge(o);
    } else if (this instanceof RedirectLoop o) {
      return cases.redirectLoop(o);
    } else if (this instanceof TimedOut o) {
      return cases.timedOut(o);
    }
    return cases.overloaded((Overloaded) this);
  }
}
