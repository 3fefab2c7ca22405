package dev.calque.reading;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets as many large pages be read at once as the heap has room for; the others wait their turn. A
 * page at the parser's limits takes up to some 150 MB while it is read: its tree, its text, the
 * copy that becomes the article, the clean one. (149,780 links, 93,600 notes and 249,600
 * paragraphs, each page at the limit of parts, were read in a heap of 224 MB, of which models and
 * rules have some 70.)
 */
final class LargePages {

  /** Kept for everything else: models, rules, small pages, the cache. */
  private static final long OTHERS_BYTES = 96L << 20;

  private static final long PAGE_BYTES = 160L << 20;
  private final Semaphore turns;

  LargePages(int atOnce) {
    this.turns = new Semaphore(atOnce, true);
  }

  static LargePages forHeap(long maxBytes) {
    long fit = (maxBytes - OTHERS_BYTES) / PAGE_BYTES;
    return new LargePages((int) Math.max(1, fit));
  }

  /** How many more may be read now. */
  int free() {
    return turns.availablePermits();
  }

  /**
   * What a page holds while it is read; nothing, unless it is a large one.
   *
   * @param until when who asked for it will have gone, by {@link System#nanoTime()}
   */
  Turn turn(long until) {
    return new Turn(until);
  }

  /** One page's turn. Used by one thread. */
  final class Turn implements AutoCloseable {

    private final long until;
    private boolean taken;

    private Turn(long until) {
      this.until = until;
    }

    /** Waits for room, if it isn't held already; false where none came free in time. */
    boolean take() {
      try {
        taken = taken || turns.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
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
