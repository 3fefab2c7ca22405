package dev.calque.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.calque.address.PageAddress;
import dev.calque.cache.CacheAnswer.Source;
import dev.calque.fetch.Validators;
import dev.calque.reading.Freshness;
import dev.calque.reading.ReadRequest;
import dev.calque.reading.ReaderView;
import dev.calque.reading.Reading;
import dev.calque.reading.Trouble;
import dev.calque.shared.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two instances with one store. */
class SharedReadingsTest {

  private static final PageAddress PAGE =
      PageAddress.parse("https://example.org/story").accepted().orElseThrow();

  private final MemoryStore store = new MemoryStore();
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> counted = Collections.synchronizedList(new ArrayList<>());
  private final List<ReadRequest> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile CompletableFuture<Void> slow = CompletableFuture.completedFuture(null);
  private volatile boolean varies;
  private volatile boolean unchanged;
  private volatile boolean broken;
  private volatile Trouble trouble;
  private final ReadingCache one = instance("rules-1");
  private final ReadingCache other = instance("rules-1");

  private ReadingCache instance(String rules) {
    Clock wall =
        ((InstantSource) () -> Instant.ofEpochMilli(nanos.get() / 1_000_000))
            .withZone(ZoneOffset.UTC);
    return new ReadingCache(
        this::load,
        10_000_000,
        new SharedReadings(
            store,
            new SharedKeys(rules),
            new Clocks(nanos::get, wall),
            Runnable::run,
            counted::add),
        nanos::get);
  }

  @Nested
  class AReading {

    @Test
    void isFetchedOnceForBoth() {
      assertThat(read(one, "en").source()).isEqualTo(Source.LOADED);
      CacheAnswer shared = read(other, "en");
      assertThat(shared.source()).isEqualTo(Source.SHARED);
      assertThat(shared.freshFor()).isEqualTo(Duration.ofHours(1));
      assertThat(((Kept.Page) shared.kept()).full().etag())
          .isEqualTo(((Kept.Page) read(one, "en").kept()).full().etag());
      assertThat(read(other, "en").source()).isEqualTo(Source.HIT);
      assertThat(asked).hasSize(1);
    }

    @Test
    void isFetchedOnceWhileBothWantIt() {
      slow = new CompletableFuture<>();
      CompletableFuture<CacheAnswer> first = begin(one);
      CompletableFuture<CacheAnswer> second = begin(other);
      slow.complete(null);
      assertThat(first.join().source()).isEqualTo(Source.LOADED);
      assertThat(second.orTimeout(20, TimeUnit.SECONDS).join().source()).isEqualTo(Source.SHARED);
      assertThat(asked).hasSize(1);
    }

    @Test
    void isFetchedTwiceWhereTheFirstTakesTooLong() {
      slow = new CompletableFuture<>();
      CompletableFuture<CacheAnswer> first = begin(one);
      CompletableFuture<CacheAnswer> second = begin(other);
      await(() -> asked.size() == 2);
      slow.complete(null);
      assertThat(first.join().source()).isEqualTo(Source.LOADED);
      assertThat(second.join().source()).isEqualTo(Source.LOADED);
    }

    @Test
    void isNotServedByOtherRules() {
      read(one, "en");
      assertThat(read(instance("rules-2"), "en").source()).isEqualTo(Source.LOADED);
    }

    @Test
    void isKeptPerLanguageWhereItsSiteVaries() {
      varies = true;
      read(one, "en");
      assertThat(read(other, "de").source()).isEqualTo(Source.LOADED);
      assertThat(read(one, "de").source()).isEqualTo(Source.SHARED);
      assertThat(read(other, "en").source()).isEqualTo(Source.HIT); // found on the way to "de"
      assertThat(asked).extracting(ReadRequest::acceptLanguage).containsExactly("en", "de");
    }

    @Test
    void isAskedAfterByWhoeverComesOnceItIsStale() {
      read(one, "en");
      nanos.addAndGet(Duration.ofHours(1).toNanos());
      unchanged = true;
      CacheAnswer answer = read(other, "en"); // which never held it
      assertThat(answer.source()).isEqualTo(Source.REVALIDATED);
      assertThat(answer.siteStatus()).isEqualTo(304);
      assertThat(asked.get(1).validators()).isEqualTo(new Validators("\"v1\"", ""));
      assertThat(read(one, "en").source()).isEqualTo(Source.SHARED);
    }

    @Test
    void staysNoLongerThanItIsOfUse() {
      read(one, "en");
      assertThat(store.lifetimes).containsValue(Duration.ofHours(1).plus(Lifetimes.STALE));
    }

    @Test
    void liesUnderADigest() {
      read(one, "en");
      assertThat(store.values.keySet())
          .singleElement()
          .asString()
          .matches("calque:reading:1\\.rules-1:\\{[A-Za-z0-9_-]{24}}");
    }
  }

  @Nested
  class AFailure {

    @ParameterizedTest
    @EnumSource(value = Trouble.class, mode = EnumSource.Mode.EXCLUDE, names = "OVERLOADED")
    void isSharedForAMinuteAtMost(Trouble kind) {
      trouble = kind;
      read(one, "en");
      CacheAnswer shared = read(other, "en");
      assertThat(shared.kept()).isInstanceOf(Kept.Failure.class);
      assertThat(shared.source()).isEqualTo(Source.SHARED);
      assertThat(shared.freshFor()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
      assertThat(store.lifetimes.values())
          .anyMatch(lifetime -> lifetime.compareTo(Duration.ofMinutes(1)) <= 0);
    }

    @Test
    void ofOneInstanceIsNoneOfTheOther() {
      trouble = Trouble.OVERLOADED;
      read(one, "en");
      trouble = null;
      assertThat(read(other, "en").kept()).isInstanceOf(Kept.Page.class);
    }

    @Test
    void leavesNoLeaseBehind() {
      broken = true;
      assertThatThrownBy(() -> read(one, "en")).hasMessageContaining("broken");
      assertThat(store.values).isEmpty();
    }
  }

  @Nested
  class AStoreInTrouble {

    @Test
    void isDoneWithout() {
      store.isDown = true;
      assertThat(read(one, "en").source()).isEqualTo(Source.LOADED);
      assertThat(read(other, "en").source()).isEqualTo(Source.LOADED);
      assertThat(store.asked).containsExactly("get", "get"); // once a request, and no more
      assertThat(counted).containsExactly("trouble", "trouble");
    }

    @Test
    void isReadThoughItIsFull() {
      read(one, "en");
      store.isFull = true;
      assertThat(read(other, "en").source()).isEqualTo(Source.SHARED);
      nanos.addAndGet(Duration.ofHours(1).toNanos());
      assertThat(read(other, "en").source()).isEqualTo(Source.REVALIDATED);
    }

    @Test
    void isNotBelievedWhenItLies() {
      read(one, "en");
      store.values.replaceAll((key, value) -> "nonsense".getBytes(StandardCharsets.UTF_8));
      assertThat(read(other, "en").source()).isEqualTo(Source.LOADED);
      assertThat(counted).contains("invalid");
      assertThat(store.values.values()).noneMatch(value -> value.length < 20);
      assertThat(read(instance("rules-1"), "en").source()).isEqualTo(Source.SHARED);
    }
  }

  private static CacheAnswer read(ReadingCache cache, String language) {
    return cache
        .read(PAGE.toString(), PAGE, language)
        .toCompletableFuture()
        .orTimeout(20, TimeUnit.SECONDS)
        .join();
  }

  private static CompletableFuture<CacheAnswer> begin(ReadingCache cache) {
    return cache.read(PAGE.toString(), PAGE, "en").toCompletableFuture();
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private CompletionStage<Reading> load(ReadRequest request) {
    asked.add(request);
    if (broken) {
      return CompletableFuture.failedStage(new IllegalStateException("broken"));
    }
    return slow.thenApply(done -> reading(request));
  }

  private Reading reading(ReadRequest request) {
    Freshness freshness =
        new Freshness(Duration.ofHours(1), true, new Validators("\"v1\"", ""), varies);
    if (trouble != null) {
      return new Reading.Unreadable(trouble, "it broke", 0, "");
    }
    return unchanged && !request.validators().isEmpty()
        ? new Reading.Unchanged(freshness)
        : new Reading.Readable(view(request), freshness);
  }

  private static ReaderView view(ReadRequest request) {
    return new ReaderView(
        ReaderView.SCHEMA,
        request.requestedUrl(),
        request.address().toString(),
        "2026-11-23T16:00:00Z",
        new ReaderView.Translation(
            "not-detected", null, null, null, null, null, List.of(), List.of()),
        null,
        List.of(),
        null,
        null,
        "no-text");
  }
}
