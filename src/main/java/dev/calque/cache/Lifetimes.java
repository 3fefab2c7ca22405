package dev.calque.cache;

import dev.calque.reading.Reading;
import dev.calque.reading.Trouble;
import java.time.Duration;
import java.time.Instant;

/** How long each outcome is kept: seconds to a minute for failures, so no site is hammered. */
final class Lifetimes {

  /** How long a stale reading stays, to be asked after; its validators outlive its freshness. */
  static final Duration STALE = Duration.ofHours(24);

  /** How long a stale reading is served when its site cannot be asked just now (RFC 5861 §4). */
  static final Duration STALE_IF_ERROR = Duration.ofMinutes(1);

  /** How long after its freshness a reading is served at most while its site cannot be asked. */
  static final Duration LONGEST_STALE_IF_ERROR = Duration.ofHours(1);

  private Lifetimes() {}

  /** How long a failure is kept: no longer than until its next try is worth it. */
  static Duration of(Reading.Unreadable reading, Instant now) {
    Duration lifetime = of(reading.trouble());
    if (reading.retryAt() == null || !reading.retryAt().isBefore(now.plus(lifetime))) {
      return lifetime;
    }
    return reading.retryAt().isBefore(now)
        ? Duration.ZERO
        : Duration.between(now, reading.retryAt());
  }

  private static Duration of(Trouble trouble) {
    return switch (trouble) {
      // What the site is does not change from one minute to the next.
      case NOT_HTML, PAGE_TOO_LARGE, PAGE_TOO_COMPLEX -> Duration.ofSeconds(60);
      case PAGE_STATUS, REDIRECT_LOOP, BLOCKED_ADDRESS -> Duration.ofSeconds(30);
      case UNREACHABLE, TIMED_OUT -> Duration.ofSeconds(15);
      // Our own trouble says nothing about the page.
      case OVERLOADED -> Duration.ofSeconds(1);
    };
  }
}
