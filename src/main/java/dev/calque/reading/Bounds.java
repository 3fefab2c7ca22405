package dev.calque.reading;

import dev.calque.page.ReadingBudget;
import java.time.Duration;
import java.util.function.LongUnaryOperator;

/**
 * What one reading may take.
 *
 * @param processorNanos of a processor, by what all pages took before it; asked as it begins
 * @param clock from when it was asked for, the fetch included
 * @param shortest what a page that took long to come may take on the clock nevertheless
 */
record Bounds(LongUnaryOperator processorNanos, Duration clock, Duration shortest) {

  /** Callers are told ten seconds, and asked to bear two more. */
  static final Bounds STANDARD =
      new Bounds(ReadingBudget::nanosForAPage, Duration.ofMillis(11_500), Duration.ofSeconds(2));
}
