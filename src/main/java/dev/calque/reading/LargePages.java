package dev.calque.reading;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets as many large pages be read at once as the heap has room for; the others wait a little. A
 * page of the largest size takes some 150 MB while it is read: its tree, its text, the copy that
 * becomes the article, the clean one.
 */
final class LargePages {

  /** Kept for everything else: models, rules, small pages, the cache. */
  private static final long OTHERS_BYTES = 96L << 20;

  private static final long PAGE_BYTES = 160L << 20;
  // A large page is read in two seconds; who is third in line may well come too late.
  private static final long WAIT_SECONDS = 5;

  private final Semaphore turns;
  private final long waitMillis;

  LargePages(int atOnce, long waitMillis) {
    this.turns = new Semaphore(atOnce, true);
    this.waitMillis = waitMillis;
  }

  static LargePages forHeap(long maxBytes) {
    long fit = (maxBytes - OTHERS_BYTES) / PAGE_BYTES;
    return new LargePages((int) Math.max(1, fit), TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
  }

  /** How many more may be read now. */
  int free() {
    return turns.availablePermits();
  }

  /** What a page holds while it is read; nothing, unless it is a large one. */
  Turn turn() {
    return new Turn();
  }

  /** One page's turn. Used by one thread. */
  final class Turn implements AutoCloseable {

    private boolean taken;

    /** Waits for room, if it isn't held already; false where none came free in time. */
    boolean take() {
      try {
        taken = taken || turns.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return taken;
    }

    @Override
    public void close() {
      if (taken) {
        taken = false;
        turns.release();
      }
    }
  }
}
