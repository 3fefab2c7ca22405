package dev.calque.api;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many calls may wait for a page at once: further ones are refused while they are cheap to
 * refuse. Answers from memory don't wait, and need no place.
 */
public final class WaitingRoom {

  private final int places;
  private final AtomicInteger taken = new AtomicInteger();

  /** A room with so many places. */
  public WaitingRoom(int places) {
    if (places < 1) {
      throw new IllegalArgumentException(
          "calque.limits.waiting: expected 1 or more, found " + places);
    }
    this.places = places;
  }

  /** Takes a place, if there is one. */
  boolean enter() {
    if (taken.incrementAndGet() <= places) {
      return true;
    }
    taken.decrementAndGet();
    return false;
  }

  /** Leaves the place that was taken. */
  void leave() {
    taken.decrementAndGet();
  }

  /** How many calls wait. */
  public int waiting() {
    return taken.get();
  }
}
