package dev.calque.reading;

import java.time.Duration;

/**
 * How long who asked waits, on {@link System#nanoTime()}'s clock: for ten seconds altogether, and
 * reading takes up to two. Work that begins later would only hold others up.
 *
 * @param latestStart by when reading must have begun
 * @param latestEnd when it is given up
 */
record Patience(long latestStart, long latestEnd) {

  private static final Duration LATEST_START = Duration.ofSeconds(8);

  /**
   * Of a caller who asked at that time.
   *
   * @param asked by {@link System#nanoTime()}
   */
  static Patience since(long asked, Bounds bounds) {
    long shortest = System.nanoTime() + bounds.shortest().toNanos();
    return new Patience(
        Math.max(asked + LATEST_START.toNanos(), shortest),
        Math.max(asked + bounds.clock().toNanos(), shortest));
  }
}
