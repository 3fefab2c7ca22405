package dev.calque.fetch;

import java.time.Duration;

/**
 * How fast fetches of one host may follow each other, however many readers want its pages.
 *
 * @param burst how many may begin in a row
 * @param spacing what then lies between two; who has paused as long may begin one more in a row
 */
public record HostPace(int burst, Duration spacing) {

  /**
   * A reader who opens ten links of a site at once is served at once; a crowd comes in at two a
   * second, as the gentler crawlers do.
   */
  public static final HostPace STANDARD = new HostPace(10, Duration.ofMillis(500));

  /** No pace at all. */
  public static final HostPace ANY = new HostPace(Integer.MAX_VALUE, Duration.ZERO);

  public HostPace {
    if (burst < 1 || spacing.isNegative()) {
      throw new IllegalArgumentException("a burst is one fetch at least, a spacing no less than 0");
    }
  }
}
