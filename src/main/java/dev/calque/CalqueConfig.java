package dev.calque;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that can be configured, each with its default. */
@ConfigMapping(prefix = "calque")
public interface CalqueConfig {

  /** The cache of readings. */
  Cache cache();

  /** Fetching pages. */
  Fetch fetch();

  /** Reading pages. */
  Reading reading();

  /** Where the evaluation corpora lie; the tests alone look at it, the service never. */
  Optional<String> corpus();

  /** Pages of other origins that may call. */
  Cors cors();

  /**
   * SHA-256 digests, in hexadecimal, of the tokens that may call; without any, everybody may. The
   * tokens themselves stand nowhere.
   */
  Optional<List<String>> tokens();

  /** Pages of other origins that may call. */
  interface Cors {
    /**
     * Exact origins, like {@code chrome-extension://abc}; none by default, and never a wildcard.
     */
    Optional<List<String>> origins();
  }

  /** The cache of readings. */
  interface Cache {
    /** How much memory the kept readings may take; an eighth of the heap at most. */
    @WithDefault("64M")
    MemorySize maxSize();
  }

  /** Fetching pages. */
  interface Fetch {
    /** From the first look-up to the last byte of a page. */
    @WithDefault("10s")
    Duration deadline();

    /** The largest page, after decompression. */
    @WithDefault("5M")
    MemorySize maxBody();

    /** How many redirects are followed. */
    @WithDefault("5")
    int maxRedirects();

    /** How many fetches may be under way at once. */
    @WithDefault("256")
    int maxParallel();

    /** How many fetches of one host may be under way at once; further ones wait. */
    @WithDefault("2")
    int maxParallelPerHost();

    /** How many fetches of one host may begin in a row; further ones keep the spacing. */
    @WithDefault("10")
    int burstPerHost();

    /** What lies between the beginnings of two fetches of one host after a burst. */
    @WithDefault("500ms")
    Duration spacingPerHost();

    /** Where a site's owner can ask about us; sent with every request. */
    @WithDefault("https://github.com/calque-dev/calque")
    String contact();

    /**
     * Loopback ports that may be fetched from all the same, for tests and sample pages. The dev and
     * test profiles only: elsewhere the service refuses to start with it.
     */
    Optional<Set<Integer>> allowLoopbackPorts();
  }

  /** Reading pages. */
  interface Reading {
    /**
     * How many threads read pages; 0 for as many as there are cores, at most one for 64 MB of heap.
     */
    @WithDefault("0")
    int threads();

    /**
     * How many pages may wait for a thread before further ones are refused; 0 for as many as a
     * quarter of the heap holds of the largest size.
     */
    @WithDefault("0")
    int queue();
  }
}
