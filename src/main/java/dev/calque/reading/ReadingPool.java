package dev.calque.reading;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The threads that read pages: as many as there are cores, with a bounded queue before them. A full
 * queue rejects, so that overload is refused rather than suffered.
 */
public final class ReadingPool implements Executor, AutoCloseable {

  private static final long STOP_SECONDS = 10;

  private final ThreadPoolExecutor threads;
  private final AtomicLong lastEnd = new AtomicLong(System.nanoTime());

  /**
   * Starts the threads.
   *
   * @param size how many
   * @param queue how many pages may wait
   */
  public ReadingPool(int size, int queue) {
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            work -> {
              Thread thread = new Thread(work, "calque-reading-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.AbortPolicy()) {
          @Override
          protected void afterExecute(Runnable work, @Nullable Throwable bug) {
            lastEnd.set(System.nanoTime());
          }
        };
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  /** How many pages wait. */
  public int waiting() {
    return threads.getQueue().size();
  }

  /** How many more pages may wait before one is refused. */
  public int free() {
    return threads.getQueue().remainingCapacity();
  }

  /** How many pages are being read. */
  public int active() {
    return threads.getActiveCount();
  }

  /** Whether pages are taken at all: until {@link #close()}. */
  public boolean isOpen() {
    return !threads.isShutdown();
  }

  /**
   * How long ago a page was last read to its end, while others wait for a thread; zero when none
   * waits. A reading takes seconds at worst: a pool that stalls for a minute has lost its threads.
   */
  public Duration stalledFor() {
    return waiting() == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastEnd.get());
  }

  /** Takes no more pages, and lets those that are being read come to their end. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
