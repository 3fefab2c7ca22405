package dev.calque;

import dev.calque.shared.RedisSettings;
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

  /** How much callers may ask for, and how much is asked of sites. */
  Limits limits();

  /**
   * SHA-256 digests, in hexadecimal, of the tokens that may call; without any, everybody may. The
   * tokens themselves stand nowhere. A token is taken back by taking its digest out and starting
   * again.
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

    /**
     * Addresses of a Redis, or of what speaks its protocol, for readings and allowances that
     * several instances share: {@code redis://host:6379} or, over TLS, {@code rediss://host:6379},
     * with {@code :password@} or {@code user:password@} before the host. Without any, an instance
     * keeps to itself. It needs to keep nothing on disk; give it a size and {@code allkeys-lru}.
     * Whoever can write there can answer your readers: keep it from strangers.
     */
    Optional<List<String>> shared();

    /**
     * How these servers belong together: {@code standalone} for one, {@code cluster} or {@code
     * sentinel} for the addresses of some of the nodes or sentinels.
     */
    @WithDefault("standalone")
    RedisSettings.Kind sharedKind();

    /** What the sentinels call the master. */
    Optional<String> sharedMaster();
  }

  /** How much callers may ask for, and how much is asked of sites. */
  interface Limits {
    /**
     * How many calls a minute each caller may make; 0 for any number. A caller is whoever shares a
     * token, an IPv4 address or the first 64 bits of an IPv6 address; calls from the machine itself
     * count for nobody. A whole minute's worth may come at once.
     */
    @WithDefault("600")
    int perClient();

    /**
     * How many pages a minute are fetched of one host, whoever wants them; 0 for any number. With a
     * shared store that counts over all instances together; one alone is held back sooner, by the
     * spacing of its fetches.
     */
    @WithDefault("300")
    int perHost();

    /** How many calls may wait for a page at once; answers from memory don't wait. */
    @WithDefault("4096")
    int waiting();

    /**
     * Proxies whose {@code X-Forwarded-For} is believed: addresses and networks. Put your balancer
     * here, or all who come through it share one allowance.
     */
    @WithDefault("127.0.0.0/8,::1")
    List<String> trustedProxies();
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
