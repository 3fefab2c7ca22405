package dev.calque;

import dev.calque.allowance.Allowances;
import dev.calque.allowance.Callers;
import dev.calque.allowance.SharedAllowances;
import dev.calque.api.Access;
import dev.calque.api.AccessRules;
import dev.calque.api.RequestMetrics;
import dev.calque.api.WaitingRoom;
import dev.calque.article.ArticleExtractor;
import dev.calque.cache.PolitePages;
import dev.calque.cache.ReadingCache;
import dev.calque.cache.SharedReadings;
import dev.calque.fetch.FetchLimits;
import dev.calque.fetch.HostPace;
import dev.calque.fetch.PageFetcher;
import dev.calque.language.LanguageIdentifier;
import dev.calque.logging.DiscreetLogs;
import dev.calque.page.PageParser;
import dev.calque.reading.PageReader;
import dev.calque.reading.ReadPage;
import dev.calque.reading.ReadingPool;
import dev.calque.shared.RedisSettings;
import dev.calque.shared.SharedStore;
import dev.calque.signal.Signals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Builds every object once, in the order of a page's journey. */
@Singleton
public final class Wiring {

  private static final Logger LOG = Logger.getLogger(DiscreetLogs.START);
  private static final long MAX_QUEUE = 256;
  // A page that isn't large takes some 20 MB while it is read.
  private static final long THREAD_BYTES = 64L << 20;
  private static final int CACHE_HEAP_SHARE = 8;

  private final CalqueConfig config;
  private final MeterRegistry registry;
  private final MachineMeters machine = new MachineMeters();

  /** Called by the container. */
  public Wiring(CalqueConfig config, MeterRegistry registry) {
    this.config = config;
    this.registry = registry;
  }

  /** Started anew in the same virtual machine, nothing is counted that is gone. */
  @PreDestroy
  void forgetMeters() {
    machine.stop();
    registry.clear();
  }

  /** Fetches pages: the bundled samples from the class path, all others from the internet. */
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
            fetch.maxParallelPerHost(),
            new HostPace(fetch.burstPerHost(), fetch.spacingPerHost()));
    String userAgent = "Calque/" + version() + " (+" + fetch.contact() + ")";
    Set<Integer> loopbackPorts = loopbackPorts();
    FetchMeters meters = new FetchMeters(registry);
    return PageFetcher.withBundledPages(
        meters.metered(
            loopbackPorts.isEmpty()
                ? PageFetcher.overPublicInternet(vertx, limits, userAgent, meters)
                : PageFetcher.alsoOverLoopback(vertx, limits, userAgent, loopbackPorts, meters)));
  }

  private static String version() {
    return ConfigProvider.getConfig().getValue("quarkus.application.version", String.class);
  }

  void stop(@Disposes PageFetcher fetcher) {
    fetcher.close();
  }

  /** A service that strangers can reach must never be able to reach its own machine. */
  private Set<Integer> loopbackPorts() {
    Set<Integer> loopbackPorts = config.fetch().allowLoopbackPorts().orElse(Set.of());
    List<String> profiles = ConfigUtils.getProfiles();
    if (!loopbackPorts.isEmpty() && !profiles.contains("dev") && !profiles.contains("test")) {
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

  /** Tells callers apart. */
  @Produces
  @Singleton
  Callers callers() {
    return new Callers(config.limits().trustedProxies());
  }

  /** What each caller may ask for. */
  @Produces
  @Singleton
  Allowances allowances(SharedStore store) {
    return allowances(config.limits().perClient(), store, "client");
  }

  private Allowances allowances(int perMinute, SharedStore store, String kind) {
    return config.cache().shared().isEmpty()
        ? Allowances.local(perMinute)
        : Allowances.shared(perMinute, new SharedAllowances(store, kind));
  }

  /** Where calls wait for their pages. */
  @Produces
  @Singleton
  WaitingRoom waitingRoom() {
    WaitingRoom room = new WaitingRoom(config.limits().waiting());
    Gauge.builder("calque.requests.waiting", room, WaitingRoom::waiting)
        .description("Calls that wait for a page to be fetched and read")
        .register(registry);
    return room;
  }

  /** Where instances share what they know, if anywhere. */
  @Startup // connects before the first reader comes, and refuses wrong settings at once
  @Produces
  @Singleton
  SharedStore sharedStore(Vertx vertx) {
    CalqueConfig.Cache cache = config.cache();
    return cache.shared().isEmpty()
        ? SharedStore.none()
        : SharedStore.overRedis(
            vertx,
            new RedisSettings(
                cache.shared().get(), cache.sharedKind(), cache.sharedMaster().orElse("")),
            registry);
  }

  void stop(@Disposes SharedStore store) {
    store.close();
  }

  /** Runs everything after the fetch. */
  @Produces
  @Singleton
  ReadingPool pool() {
    int threads = config.reading().threads();
    ReadingPool pool = new ReadingPool(threads > 0 ? threads : defaultThreads(), queue());
    Gauge.builder("calque.reading.waiting", pool, ReadingPool::waiting)
        .description("Pages that wait for a thread to be read by")
        .register(registry);
    Gauge.builder("calque.reading.active", pool, ReadingPool::active)
        .description("Pages that are being read")
        .register(registry);
    return pool;
  }

  /** As many as there are cores, and small pages that the heap holds beside a large one. */
  private static int defaultThreads() {
    long fit = Runtime.getRuntime().maxMemory() / THREAD_BYTES;
    return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), fit));
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

  /**
   * Reads pages: parse, observe, judge, extract, assemble. What that takes is built and loaded once
   * ports are open; what nobody may set is refused at once.
   */
  @Startup // models load without a reader having asked
  @Produces
  @Singleton
  PageReader reader(
      Provider<PageFetcher> fetcher,
      ReadingPool pool,
      OncePortsAreOpen threads,
      Provider<Access> access) {
    loopbackPorts();
    threads.execute(() -> machine.register(registry));
    Supplier<ReadPage> load =
        () -> {
          access.get();
          return readPage(fetcher.get(), pool, threads);
        };
    PageReader reader = PageReader.loading(load, threads);
    reader.loaded().whenComplete((loaded, failure) -> stopOn(failure));
    return reader;
  }

  /**
   * An instance that is set wrongly or cannot load its catalogue must not answer for its health.
   */
  private static void stopOn(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.error("The service could not be built or its models be loaded", failure);
      Quarkus.asyncExit(1);
    }
  }

  private ReadPage readPage(PageFetcher fetcher, ReadingPool pool, Executor threads) {
    CompletableFuture<LanguageIdentifier> languages =
        CompletableFuture.supplyAsync(LanguageIdentifier::standard, threads);
    Signals signals = Signals.standard();
    return new ReadPage(
        fetcher,
        new PageParser(languages.join()),
        signals,
        new ArticleExtractor(),
        pool,
        new ReadingMeters(registry, signals.descriptions()));
  }

  /** Keeps readings, as the bytes to send. */
  @Produces
  @Singleton
  ReadingCache cache(PageReader reader, SharedStore store, Vertx vertx) {
    PolitePages pages =
        new PolitePages(reader::fetchAndRead, allowances(config.limits().perHost(), store, "host"));
    long maxBytes = cacheBytes();
    ReadingCache cache =
        config.cache().shared().isEmpty()
            ? new ReadingCache(pages, maxBytes)
            : new ReadingCache(pages, maxBytes, sharedReadings(store, vertx));
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

  /** In a small heap the pages that are being read need the room more. */
  private long cacheBytes() {
    return Math.min(
        config.cache().maxSize().asLongValue(),
        Runtime.getRuntime().maxMemory() / CACHE_HEAP_SHARE);
  }

  private SharedReadings sharedReadings(SharedStore store, Vertx vertx) {
    return new SharedReadings(
        store,
        work -> vertx.executeBlocking(Executors.callable(work), false),
        result ->
            Counter.builder("calque.cache.shared")
                .description("Look-ups of readings in the shared store, by what they came to")
                .tag("result", result)
                .register(registry)
                .increment());
  }

  /** Counts and times the calls of the contract. */
  @Produces
  @Singleton
  RequestMetrics requestMetrics() {
    return new RequestMetrics(registry);
  }
}
