package dev.calque.page;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The processor time that one page may take, all stages together, and until when it must be read.
 * Markup can be written to be dear to any walk there is; this bounds all of them in one place. It
 * belongs to the thread that reads the page, and the large loops of every stage {@link #step} as
 * they go.
 */
public final class ReadingBudget {

  /** What a page may take, in nanoseconds; docs/adr/0012 has what pages do take. */
  private static final long STANDARD_NANOS = 1_800_000_000L;

  /** The same while code isn't compiled yet, which makes it four times as dear. */
  private static final long COLD_NANOS = 6_000_000_000L;

  /** How long pages are read, all together, until some of what reads them is compiled. */
  private static final long COLD_UNTIL_NANOS = 15_000_000_000L;

  /** The same until all of it is: a page of a new kind needs other code than those before. */
  private static final long WARM_FROM_NANOS = 60_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  // Asking for the time costs some hundred steps.
  private static final int CLOCK_EVERY = 128;
  private static final ThreadLocal<@Nullable ReadingBudget> CURRENT = new ThreadLocal<>();

  private final long end;
  private final long soonest;
  private final long until;
  private int steps;

  private ReadingBudget(long start, long nanos, long until) {
    this.end = start + nanos;
    this.soonest = System.nanoTime() + nanos;
    this.until = until;
  }

  /** What ran out. */
  public enum Spent {
    /** The page is too dear. */
    PROCESSOR,
    /** The machine is too busy. */
    CLOCK
  }

  /**
   * What a page may take, in nanoseconds of a thread's processor time: six seconds at first, less
   * and less from 15 seconds of reading on, 1.8 from 60 on.
   *
   * @param readSoFar what all pages took since the start, in the same
   */
  public static long nanosForAPage(long readSoFar) {
    long left = WARM_FROM_NANOS - Math.max(readSoFar, COLD_UNTIL_NANOS);
    if (left <= 0) {
      return STANDARD_NANOS;
    }
    double share = (double) left / (WARM_FROM_NANOS - COLD_UNTIL_NANOS);
    return STANDARD_NANOS + (long) (share * (COLD_NANOS - STANDARD_NANOS));
  }

  /**
   * Does {@code work} on this thread, or gives up and answers with {@code spent}.
   *
   * @param nanos processor time of this thread; not time on the clock, which a busy machine
   *     stretches
   * @param until when nobody waits for the answer any more, by {@link System#nanoTime()}
   */
  public static <T> T within(long nanos, long until, Supplier<T> work, Function<Spent, T> spent) {
    CURRENT.set(new ReadingBudget(THREADS.getCurrentThreadCpuTime(), nanos, until));
    try {
      return work.get();
    } catch (Over e) {
      return spent.apply(e.spent);
    } finally {
      CURRENT.remove();
    }
  }

  /** One node, block or the like of a large loop. Free of charge where nobody set a budget. */
  public static void step() {
    ReadingBudget budget = CURRENT.get();
    if (budget != null && ++budget.steps % CLOCK_EVERY == 0) {
      budget.check();
    }
  }

  /** Before something dear that can't be left half-way. */
  public static void checkpoint() {
    ReadingBudget budget = CURRENT.get();
    if (budget != null) {
      budget.check();
    }
  }

  /** A thread takes no more processor time than passes on the clock, which is cheaper to ask. */
  private void check() {
    long now = System.nanoTime();
    if (now - soonest > 0 && THREADS.getCurrentThreadCpuTime() > end) {
      throw new Over(Spent.PROCESSOR);
    }
    if (now - until > 0) {
      throw new Over(Spent.CLOCK);
    }
  }

  /** Ends a reading; seen by {@link #within} alone. */
  private static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Spent spent;

    Over(Spent spent) {
      super("no time left", null, false, false);
      this.spent = spent;
    }
  }
}
