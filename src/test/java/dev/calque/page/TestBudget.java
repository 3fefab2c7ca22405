package dev.calque.page;

import java.time.Duration;
import java.util.function.Supplier;

/** A budget of processor time alone: whoever asked waits for as long as it takes. */
public final class TestBudget {

  private TestBudget() {}

  /** Does {@code work} on this thread, or gives up and answers otherwise. */
  public static <T> T within(long nanos, Supplier<T> work, Supplier<T> spent) {
    long until = System.nanoTime() + Duration.ofHours(1).toNanos();
    return ReadingBudget.within(nanos, until, work, what -> spent.get());
  }
}
