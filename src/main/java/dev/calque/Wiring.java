package dev.calque;

import dev.calque.api.AccessRules;
import dev.calque.api.RequestMetrics;
import dev.calque.article.ArticleExtractor;
import dev.calque.cache.ReadingCache;
import dev.calque.fetch.FetchLimits;
import dev.calque.fetch.PageFetcher;
import dev.calque.language.LanguageIdentifier;
import dev.calque.page.PageParser;
import dev.calque.reading.ReadPage;
import dev.calque.reading.ReadingPool;
import dev.calque.signal.Signals;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds every object once, in the order of a page's journey. */
@Singleton
public final class Wiring {

  private static final long MAX_QUEUE = 256;

  private final CalqueConfig config;
  private final MeterRegistry registry;
  private final String version;

  /** Called by the container. */
  public Wiring(
      CalqueConfig config,
      MeterRegistry registry,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.config = config;
    this.registry = registry;
    this.version = version;
  }

  /** Fetches pages: the bundled samples from the class path, all others from the internet. */
  @Startup // a wrong permission stops the service at once, not its first reader
  @Produces
  @Singleton
  PageFetcher fetcher(Vertx vertx) {
    CalqueConfig.Fetch fetch = config.fetch();
    FetchLimits limits =
        new FetchLimits(
            fetch.deadline(),
            Math.toIntExact(fetch.maxBody().asLongValue()),
            FetchLimits.STANDARD.maxHeaderBytes(),
            fetch.maxRedirects(),
            fetch.maxParallel(),
            fetch.maxParallelPerHost());
    String userAgent = "Calque/" + version + " (+" + fetch.contact() + ")";
    Set<Integer> loopbackPorts = fetch.allowLoopbackPorts().orElse(Set.of());
    FetchMeters meters = new FetchMeters(registry);
    return PageFetcher.withBundledPages(
        meters.metered(
            loopbackPorts.isEmpty()
                ? PageFetcher.overPublicInternet(vertx, limits, userAgent, meters)
                : PageFetcher.alsoOverLoopback(
                    vertx, limits, userAgent, onlyInDevelopment(loopbackPorts), meters)));
  }

  void stop(@Disposes PageFetcher fetcher) {
    fetcher.close();
  }

  /** A service that strangers can reach must never be able to reach its own machine. */
  private static Set<Integer> onlyInDevelopment(Set<Integer> loopbackPorts) {
    List<String> profiles = ConfigUtils.getProfiles();
    if (!profiles.contains("dev") && !profiles.contains("test")) {
      throw new IllegalStateException(
          "calque.fetch.allow-loopback-ports: expected nothing outside of the profiles dev and"
              + " test, found "
              + loopbackPorts
              + " in "
              + profiles
              + "; remove it");
    }
    return loopbackPorts;
  }

  /** Decides who may call. */
  @Produces
  @Singleton
  AccessRules accessRules() {
    return new AccessRules(
        config.cors().origins().orElse(List.of()), config.tokens().orElse(List.of()));
  }

  /** Runs everything after the fetch. */
  @Produces
  @Singleton
  ReadingPool pool() {
    int threads = config.reading().threads();
    ReadingPool pool =
        new ReadingPool(
            threads > 0 ? threads : Runtime.getRuntime().availableProcessors(), queue());
    Gauge.builder("calque.reading.waiting", pool, ReadingPool::waiting)
        .description("Pages that wait for a thread to be read by")
        .register(registry);
    Gauge.builder("calque.reading.active", pool, ReadingPool::active)
        .description("Pages that are being read")
        .register(registry);
    return pool;
  }

  /** Pages that wait are held whole: all of them together take a quarter of the heap at most. */
  private int queue() {
    int configured = config.reading().queue();
    long pages = Runtime.getRuntime().maxMemory() / (4 * config.fetch().maxBody().asLongValue());
    return configured > 0 ? configured : (int) Math.max(4, Math.min(MAX_QUEUE, pages));
  }

  void stop(@Disposes ReadingPool pool) {
    pool.close();
  }

  /** Reads pages: parse, observe, judge, extract, assemble. */
  @Startup // its models take seconds to load, which must not happen on an event loop
  @Produces
  @Singleton
  ReadPage readPage(PageFetcher fetcher, ReadingPool pool) {
    Signals signals = Signals.standard();
    return new ReadPage(
        fetcher,
        new PageParser(LanguageIdentifier.standard()),
        signals,
        new ArticleExtractor(),
        pool,
        new ReadingMeters(registry, signals.descriptions()));
  }

  /** Keeps readings, as the bytes to send. */
  @Produces
  @Singleton
  ReadingCache cache(ReadPage readPage) {
    ReadingCache cache =
        new ReadingCache(readPage::fetchAndRead, config.cache().maxSize().asLongValue());
    Gauge.builder("calque.cache.entries", cache, ReadingCache::size)
        .description("Readings that are held")
        .register(registry);
    Gauge.builder("calque.cache.bytes", cache, ReadingCache::weight)
        .description("Memory that the held readings take, roughly")
        .baseUnit("bytes")
        .register(registry);
    FunctionCounter.builder("calque.cache.evictions", cache, held -> held.stats().evictionCount())
        .description("Readings that left for want of room or because they were of no more use")
        .register(registry);
    return cache;
  }

  /** Counts and times the calls of the contract. */
  @Produces
  @Singleton
  RequestMetrics requestMetrics() {
    return new RequestMetrics(registry);
  }
}
