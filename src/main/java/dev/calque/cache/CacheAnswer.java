package dev.calque.cache;

import java.time.Duration;

/**
 * An answer from the cache.
 *
 * @param kept what to answer with
 * @param source how it came about
 * @param freshFor how long it may still be served unasked; zero or more
 */
public record CacheAnswer(Kept kept, Source source, Duration freshFor) {

  /** How an answer came about. */
  public enum Source {
    /** From memory. */
    HIT,
    /** Loaded for this request. */
    LOADED,
    /** Loaded for another request that was under way. */
    COLLAPSED,
    /** Held, stale, asked after, and found unchanged or read anew. */
    REVALIDATED
  }
}
