package dev.calque.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.calque.address.PageAddress;
import dev.calque.cache.CacheAnswer.Source;
import dev.calque.fetch.Validators;
import dev.calque.reading.Freshness;
import dev.calque.reading.ReadRequest;
import dev.calque.reading.ReaderView;
import dev.calque.reading.ReaderViewJson;
import dev.calque.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps readings in memory, bounded by bytes, one load per page at a time. Thread-safe.
 *
 * <p>A page whose site varies on {@code Accept-Language} is kept once per value of that field;
 * every other page once. A stale reading is asked after with its validators, and served for another
 * minute where its site cannot be asked just now.
 */
public final class ReadingCache {

  private static final int ENTRY_OVERHEAD = 300;

  private final Function<ReadRequest, CompletionStage<Reading>> loader;
  private final NextLevel next;
  private final Ticker ticker;
  private final AsyncCache<ReadingKey, Kept> readings;

  /**
   * A cache in front of a loader.
   *
   * @param loader reads a page; its stage completes normally
   * @param maxBytes how much memory the kept readings may take
   */
  public ReadingCache(Function<ReadRequest, CompletionStage<Reading>> loader, long maxBytes) {
    this(loader, maxBytes, NextLevel.NONE, Ticker.systemTicker());
  }

  /** The same, with readings that other instances share behind it. */
  public ReadingCache(
      Function<ReadRequest, CompletionStage<Reading>> loader,
      long maxBytes,
      SharedReadings shared) {
    this(loader, maxBytes, shared, Ticker.systemTicker());
  }

  ReadingCache(
      Function<ReadRequest, CompletionStage<Reading>> loader,
      long maxBytes,
      NextLevel next,
      Ticker ticker) {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("expected a size of 0 or more bytes, found " + maxBytes);
    }
    this.loader = loader;
    this.next = next;
    this.ticker = ticker;
    this.readings =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .weigher(ReadingCache::weigh)
            .expireAfter(new ByOutcome())
            .ticker(ticker)
            .recordStats()
            .buildAsync();
  }

  /** Answers at once if a fresh reading is held, and else not at all; never loads. */
  public Optional<CacheAnswer> peek(PageAddress address, String acceptLanguage) {
    Kept kept = ready(ReadingKey.ofAnyLanguage(address));
    if (kept instanceof Kept.Page page && page.variesOnLanguage()) {
      String languages = AcceptLanguage.canonical(acceptLanguage);
      kept = isForOthers(page, languages) ? ready(new ReadingKey(address, languages)) : page;
    }
    return kept == null || isStale(kept) ? Optional.empty() : Optional.of(hit(kept));
  }

  /** Answers with a held reading, or loads one; callers of one page share one load. */
  public CompletionStage<CacheAnswer> read(
      String requestedUrl, PageAddress address, String acceptLanguage) {
    String languages = AcceptLanguage.canonical(acceptLanguage);
    ReadRequest request = new ReadRequest(requestedUrl, address, languages, Validators.NONE);
    return get(ReadingKey.ofAnyLanguage(address), request)
        .thenCompose(
            answer ->
                answer.kept() instanceof Kept.Page page && isForOthers(page, languages)
                    ? get(new ReadingKey(address, languages), request)
                    : CompletableFuture.completedStage(answer));
  }

  /** Counts of hits, misses, loads and evictions since the start. */
  public CacheStats stats() {
    return readings.synchronous().stats();
  }

  /** How many readings are held, roughly. */
  public long size() {
    return readings.synchronous().estimatedSize();
  }

  /** How much memory the held readings take, in bytes, roughly. */
  public long weight() {
    return readings.synchronous().policy().eviction().stream()
        .mapToLong(eviction -> eviction.weightedSize().orElse(0))
        .sum();
  }

  /** The same after all pending evictions, for tests. */
  long settledWeight() {
    readings.synchronous().cleanUp();
    return weight();
  }

  private CompletionStage<CacheAnswer> get(ReadingKey key, ReadRequest request) {
    CompletableFuture<Kept> mine = new CompletableFuture<>();
    CompletableFuture<Kept> held = readings.get(key, (k, executor) -> mine);
    if (held == mine) {
      return load(key, request, null, mine);
    }
    if (held.isCompletedExceptionally()) {
      readings.asMap().remove(key, held); // Caffeine does so, too, a moment later
      return get(key, request);
    }
    if (!held.isDone()) {
      return held.thenApply(kept -> answer(new Loaded(kept, Source.COLLAPSED, 0)));
    }
    Kept kept = held.join();
    return isStale(kept)
        ? revalidate(key, request, held, kept)
        : CompletableFuture.completedStage(hit(kept));
  }

  private CompletionStage<CacheAnswer> revalidate(
      ReadingKey key, ReadRequest request, CompletableFuture<Kept> held, Kept stale) {
    CompletableFuture<Kept> mine = new CompletableFuture<>();
    if (!readings.asMap().replace(key, held, mine)) {
      return get(key, request); // somebody else was quicker
    }
    return load(key, request, stale instanceof Kept.Page page ? page : null, mine);
  }

  /** Loads outside of the cache's own locks; {@code into} is already in the cache. */
  private CompletionStage<CacheAnswer> load(
      ReadingKey key, ReadRequest request, Kept.@Nullable Page held, CompletableFuture<Kept> into) {
    CompletionStage<Loaded> loading;
    try {
      loading = next.read(key, held, stale -> askSite(request, stale));
    } catch (RuntimeException e) {
      loading = CompletableFuture.failedStage(e);
    }
    return loading
        .whenComplete((loaded, failure) -> complete(into, loaded, failure))
        .thenApply(this::answer);
  }

  private CompletionStage<Loaded> askSite(ReadRequest request, Kept.@Nullable Page stale) {
    Validators validators = stale == null ? Validators.NONE : stale.validators();
    ReadRequest asked =
        new ReadRequest(
            request.requestedUrl(), request.address(), request.acceptLanguage(), validators);
    return loader.apply(asked).thenApply(reading -> reading.match(new Keeping(asked, stale)));
  }

  private static void complete(
      CompletableFuture<Kept> into, @Nullable Loaded loaded, @Nullable Throwable failure) {
    if (loaded != null) {
      into.complete(loaded.kept());
    } else {
      into.completeExceptionally(
          failure == null ? new IllegalStateException("a load gave nothing") : failure);
    }
  }

  private @Nullable Kept ready(ReadingKey key) {
    CompletableFuture<Kept> held = readings.getIfPresent(key);
    return held == null || !held.isDone() || held.isCompletedExceptionally() ? null : held.join();
  }

  private CacheAnswer hit(Kept kept) {
    return answer(new Loaded(kept, Source.HIT, 0));
  }

  private CacheAnswer answer(Loaded loaded) {
    Kept kept = loaded.kept();
    long now = ticker.read();
    Duration left = Duration.ofNanos(Math.max(0, kept.freshUntil() - now));
    Duration ttl =
        kept.match(
            page -> Duration.ofNanos(page.confirmedAt() - now).plus(page.lifetime()),
            failure -> left);
    return new CacheAnswer(kept, loaded.source(), left, ttl, loaded.siteStatus());
  }

  private boolean isStale(Kept kept) {
    return ticker.read() - kept.freshUntil() >= 0;
  }

  private static boolean isForOthers(Kept.Page page, String languages) {
    return page.variesOnLanguage() && !page.acceptLanguage().equals(languages);
  }

  private static int weigh(ReadingKey key, Kept kept) {
    int keyWeight = 2 * (key.address().toString().length() + key.acceptLanguage().length());
    return ENTRY_OVERHEAD
        + keyWeight
        + kept.match(
            page ->
                page.full().weight()
                    + page.summary().weight()
                    + 2 * page.acceptLanguage().length()
                    + 2 * page.validators().etag().length()
                    + 2 * page.validators().lastModified().length(),
            failure -> 2 * failure.reading().detail().length());
  }

  private long after(Duration lifetime) {
    return ticker.read() + lifetime.toNanos();
  }

  /** Turns a reading into what is kept of it. */
  private final class Keeping implements Reading.Cases<Loaded> {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ReadRequest request;
    private final Kept.@Nullable Page stale;

    Keeping(ReadRequest request, Kept.@Nullable Page stale) {
      this.request = request;
      this.stale = stale;
    }

    @Override
    public Loaded readable(Reading.Readable reading) {
      ReaderView view = reading.view();
      Freshness freshness = reading.freshness();
      return loaded(
          new Kept.Page(
              new Payload(ReaderViewJson.full(view), view.requestedUrl()),
              new Payload(ReaderViewJson.summary(view), view.requestedUrl()),
              freshness.validators(),
              request.acceptLanguage(),
              freshness.variesOnLanguage(),
              freshness.lifetime(),
              ticker.read(),
              after(freshness.lifetime())),
          OK);
    }

    @Override
    public Loaded unchanged(Reading.Unchanged reading) {
      if (stale == null) {
        throw new IllegalStateException("a site called unchanged what was never held");
      }
      Freshness freshness = reading.freshness();
      // A 304 that says nothing of it leaves the lifetime as it was (RFC 9111 §4.3.4).
      return loaded(
          stale.confirmed(
              freshness.isLifetimeSaid() ? freshness.lifetime() : stale.lifetime(), ticker.read()),
          NOT_MODIFIED);
    }

    @Override
    public Loaded unreadable(Reading.Unreadable reading) {
      if (stale != null && reading.isPassing() && mayStillBeServed(stale)) {
        return new Loaded(
            stale.servedUntil(after(Lifetimes.STALE_IF_ERROR)), Source.STALE, reading.pageStatus());
      }
      Duration lifetime = Lifetimes.of(reading, Instant.now());
      return loaded(new Kept.Failure(reading, after(lifetime)), reading.pageStatus());
    }

    private Loaded loaded(Kept kept, int siteStatus) {
      return new Loaded(kept, stale == null ? Source.LOADED : Source.REVALIDATED, siteStatus);
    }
  }

  private boolean mayStillBeServed(Kept.Page stale) {
    Duration age = Duration.ofNanos(ticker.read() - stale.confirmedAt());
    return age.compareTo(stale.lifetime().plus(Lifetimes.LONGEST_STALE_IF_ERROR)) < 0;
  }

  /** Entries leave when they are of no more use: a stale reading still has its validators. */
  private static final class ByOutcome implements Expiry<ReadingKey, Kept> {
    @Override
    public long expireAfterCreate(ReadingKey key, Kept kept, long currentTime) {
      return kept.usefulFor(currentTime).toNanos();
    }

    @Override
    public long expireAfterUpdate(
        ReadingKey key, Kept kept, long currentTime, long currentDuration) {
      return expireAfterCreate(key, kept, currentTime);
    }

    @Override
    public long expireAfterRead(ReadingKey key, Kept kept, long currentTime, long currentDuration) {
      return currentDuration;
    }
  }
}
