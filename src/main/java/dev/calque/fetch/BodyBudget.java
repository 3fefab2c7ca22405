package dev.calque.fetch;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all bodies together may take while they come in. */
final class BodyBudget {

  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  BodyBudget(long limitBytes) {
    this.limit = limitBytes;
  }

  /** Takes some of it; false, with nothing taken, where there is not enough left. */
  boolean take(int bytes) {
    if (taken.addAndGet(bytes) <= limit) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }

  long taken() {
    return taken.get();
  }
}
