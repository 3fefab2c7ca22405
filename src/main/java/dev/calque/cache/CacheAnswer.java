package dev.calque.cache;

import java.time.Duration;

/**
 * An answer from the cache.
 *
 * @param kept what to answer with
 * @param source how it came about
 * @param freshFor how long it may still be served unasked; zero or more
 * @param ttl how long it is still fresh by its site's word; negative where it is served all the
 *     same because its site could not be asked
 * @param siteStatus what the site answered with just now; 0 where it was not asked or gave none
 */
public record CacheAnswer(
    Kept kept, Source source, Duration freshFor, Duration ttl, int siteStatus) {

  /** How an answer came about. */
  public enum Source {
    /** From memory. */
    HIT,
    /** From the store that instances share. */
    SHARED,
    /** Loaded for this request. */
    LOADED,
    /** Loaded for another request that was under way. */
    COLLAPSED,
    /** Held, stale, asked after, and found unchanged or read anew. */
    REVALIDATED,
    /** Held, stale, and served all the same: its site was asked after it and failed. */
    STALE
  }
}
