package dev.calque.reading;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that read pages: as many as there are cores, with a bounded queue before them. A full
 * queue rejects, so that overload is refused rather than suffered.
 */
public final class ReadingPool implements Executor, AutoCloseable {

  private static final long STOP_SECONDS = 10;

  private final ThreadPoolExecutor threads;

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
            new ThreadPoolExecutor.AbortPolicy());
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
