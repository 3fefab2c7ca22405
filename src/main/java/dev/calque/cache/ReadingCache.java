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
import dev.calque.reading.Trouble;
import java.time.Duration;
import java.util.Locale;
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

  // A key is hit by many spellings of one list of languages; longer ones are somebody's game.
  private static final int MAX_LANGUAGE_FIELD = 200;
  private static final int ENTRY_OVERHEAD = 300;

  private final Function<ReadRequest, CompletionStage<Reading>> loader;
  private final Ticker ticker;
  private final AsyncCache<ReadingKey, Kept> readings;

  /**
   * A cache in front of a loader.
   *
   * @param loader reads a page; its stage completes normally
   * @param maxBytes how much memory the kept readings may take
   */
  public ReadingCache(Function<ReadRequest, CompletionStage<Reading>> loader, long maxBytes) {
    this(loader, maxBytes, Ticker.systemTicker());
  }

  ReadingCache(
      Function<ReadRequest, CompletionStage<Reading>> loader, long maxBytes, Ticker ticker) {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("expected a size of 0 or more bytes, found " + maxBytes);
    }
    this.loader = loader;
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
    if (kept instanceof Kept.Page page && isForOthers(page, normalise(acceptLanguage))) {
      kept = ready(new ReadingKey(address, normalise(acceptLanguage)));
    }
    return kept == null || isStale(kept) ? Optional.empty() : Optional.of(answer(kept, Source.HIT));
  }

  /** Answers with a held reading, or loads one; callers of one page share one load. */
  public CompletionStage<CacheAnswer> read(
      String requestedUrl, PageAddress address, String acceptLanguage) {
    String languages = normalise(acceptLanguage);
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
      load(request, null, mine);
      return mine.thenApply(kept -> answer(kept, Source.LOADED));
    }
    if (held.isCompletedExceptionally()) {
      readings.asMap().remove(key, held); // Caffeine does so, too, a moment later
      return get(key, request);
    }
    if (!held.isDone()) {
      return held.thenApply(kept -> answer(kept, Source.COLLAPSED));
    }
    Kept kept = held.join();
    return isStale(kept)
        ? revalidate(key, request, held, kept)
        : CompletableFuture.completedStage(answer(kept, Source.HIT));
  }

  private CompletionStage<CacheAnswer> revalidate(
      ReadingKey key, ReadRequest request, CompletableFuture<Kept> held, Kept stale) {
    CompletableFuture<Kept> mine = new CompletableFuture<>();
    if (!readings.asMap().replace(key, held, mine)) {
      return get(key, request); // somebody else was quicker
    }
    Kept.Page page = stale instanceof Kept.Page p ? p : null;
    load(request, page, mine);
    return mine.thenApply(kept -> answer(kept, page == null ? Source.LOADED : Source.REVALIDATED));
  }

  /** Loads outside of the cache's own locks; {@code into} is already in the cache. */
  private void load(ReadRequest request, Kept.@Nullable Page stale, CompletableFuture<Kept> into) {
    Validators validators = stale == null ? Validators.NONE : stale.validators();
    ReadRequest asked =
        new ReadRequest(
            request.requestedUrl(), request.address(), request.acceptLanguage(), validators);
    try {
      loader
          .apply(asked)
          .thenApply(reading -> reading.match(new Keeping(asked, stale)))
          .whenComplete((kept, failure) -> complete(into, kept, failure));
    } catch (RuntimeException e) {
      into.completeExceptionally(e);
    }
  }

  private static void complete(
      CompletableFuture<Kept> into, @Nullable Kept kept, @Nullable Throwable failure) {
    if (kept != null) {
      into.complete(kept);
    } else {
      into.completeExceptionally(
          failure == null ? new IllegalStateException("a load gave nothing") : failure);
    }
  }

  private @Nullable Kept ready(ReadingKey key) {
    CompletableFuture<Kept> held = readings.getIfPresent(key);
    return held == null || !held.isDone() || held.isCompletedExceptionally() ? null : held.join();
  }

  private CacheAnswer answer(Kept kept, Source source) {
    long left = Math.max(0, kept.freshUntil() - ticker.read());
    return new CacheAnswer(kept, source, Duration.ofNanos(left));
  }

  private boolean isStale(Kept kept) {
    return ticker.read() - kept.freshUntil() >= 0;
  }

  private static boolean isForOthers(Kept.Page page, String languages) {
    return page.variesOnLanguage() && !page.acceptLanguage().equals(languages);
  }

  private static String normalise(String acceptLanguage) {
    String trimmed = acceptLanguage.strip();
    return trimmed.length() > MAX_LANGUAGE_FIELD ? "" : trimmed.toLowerCase(Locale.ROOT);
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
  private final class Keeping implements Reading.Cases<Kept> {
    private final ReadRequest request;
    private final Kept.@Nullable Page stale;

    Keeping(ReadRequest request, Kept.@Nullable Page stale) {
      this.request = request;
      this.stale = stale;
    }

    @Override
    public Kept readable(Reading.Readable reading) {
      ReaderView view = reading.view();
      Freshness freshness = reading.freshness();
      return new Kept.Page(
          new Payload(ReaderViewJson.full(view), view.requestedUrl()),
          new Payload(ReaderViewJson.summary(view), view.requestedUrl()),
          freshness.validators(),
          request.acceptLanguage(),
          freshness.variesOnLanguage(),
          freshness.lifetime(),
          ticker.read(),
          after(freshness.lifetime()));
    }

    @Override
    public Kept unchanged(Reading.Unchanged reading) {
      if (stale == null) {
        throw new IllegalStateException("a site called unchanged what was never held");
      }
      Freshness freshness = reading.freshness();
      // A 304 that says nothing of it leaves the lifetime as it was (RFC 9111 §4.3.4).
      return stale.confirmed(
          freshness.isLifetimeSaid() ? freshness.lifetime() : stale.lifetime(), ticker.read());
    }

    @Override
    public Kept unreadable(Reading.Unreadable reading) {
      Trouble trouble = reading.trouble();
      return stale != null && reading.isPassing() && mayStillBeServed(stale)
          ? stale.servedUntil(after(Lifetimes.STALE_IF_ERROR))
          : new Kept.Failure(reading, after(Lifetimes.of(trouble)));
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
      long fresh = Math.max(0, kept.freshUntil() - currentTime);
      return kept.match(
          page ->
              page.validators().isEmpty()
                  ? fresh
                  : Math.max(
                      fresh,
                      page.confirmedAt()
                          - currentTime
                          + page.lifetime().plus(Lifetimes.STALE).toNanos()),
          failure -> fresh);
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
