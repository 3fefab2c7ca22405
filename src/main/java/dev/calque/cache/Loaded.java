package dev.calque.cache;

import dev.calque.cache.CacheAnswer.Source;

/**
 * What a load gave.
 *
 * @param kept what is kept of it
 * @param source how it came about
 * @param siteStatus what the site answered with; 0 where it was not asked or did not answer
 */
record Loaded(Kept kept, Source source, int siteStatus) {}
