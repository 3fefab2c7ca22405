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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingCacheTest {

  private static final PageAddress PAGE = address("https://example.org/story");
  private static final Validators TAGGED = new Validators("\"v1\"", "");

  private final AtomicLong nanos = new AtomicLong();
  private final Site site = new Site();
  private final ReadingCache cache =
      new ReadingCache(site::load, 10_000_000, NextLevel.NONE, nanos::get);

  @Nested
  class Hits {

    @Test
    void answersTheSecondCallFromMemory() {
      assertThat(read("en").source()).isEqualTo(Source.LOADED);
      CacheAnswer second = read("en");
      assertThat(second.source()).isEqualTo(Source.HIT);
      assertThat(second.freshFor()).isEqualTo(Duration.ofHours(1));
      assertThat(site.asked).hasSize(1);
    }

    @Test
    void peeksWithoutLoading() {
      assertThat(cache.peek(PAGE, "en")).isEmpty();
      read("en");
      assertThat(cache.peek(PAGE, "en")).isPresent();
      assertThat(site.asked).hasSize(1);
    }

    @Test
    void tellsEachCallerItsOwnRequestedUrl() {
      read("en");
      CacheAnswer other =
          cache
              .read("https://example.org/story?utm_source=ü\"", PAGE, "en")
              .toCompletableFuture()
              .join();
      String json = text(other, "https://example.org/story?utm_source=ü\"");
      assertThat(json)
          .startsWith(
              "{\"schema\":1,\"requestedUrl\":\"https://example.org/story?utm_source=ü\\\"\",\"url\":")
          .endsWith("\"articleMissing\":\"no-text\"}");
      assertThat(text(other, PAGE.toString()))
          .contains("\"requestedUrl\":\"https://example.org/story\",");
    }

    @Test
    void givesEqualBytesTheSameTagAndOthersAnother() {
      Payload one = ((Kept.Page) read("en").kept()).full();
      site.title = "/other";
      nanos.addAndGet(Duration.ofHours(2).toNanos());
      Payload two = ((Kept.Page) read("en").kept()).full();
      assertThat(one.etag()).matches("\"[A-Za-z0-9_-]{16}\"").isNotEqualTo(two.etag());
    }
  }

  @Nested
  class SingleFlight {

    @Test
    void loadsOnceForSixtyFourCallers() throws Exception {
      site.slow = new CompletableFuture<>();
      CountDownLatch begun = new CountDownLatch(64);
      ExecutorService callers = Executors.newFixedThreadPool(64);
      List<CompletableFuture<CacheAnswer>> answers = new ArrayList<>();
      try {
        List<java.util.concurrent.Future<CompletableFuture<CacheAnswer>>> calls = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
          calls.add(
              callers.submit(
                  () -> {
                    begun.countDown();
                    begun.await();
                    return cache.read(PAGE.toString(), PAGE, "en").toCompletableFuture();
                  }));
        }
        for (var call : calls) {
          answers.add(call.get(10, TimeUnit.SECONDS));
        }
        site.slow.complete(null);
        for (var answer : answers) {
          answer.get(10, TimeUnit.SECONDS);
        }
      } finally {
        callers.shutdownNow();
      }
      assertThat(site.asked).hasSize(1);
      assertThat(answers.stream().map(a -> a.join().source()))
          .containsOnlyOnce(Source.LOADED)
          .contains(Source.COLLAPSED)
          .hasSize(64);
    }

    @Test
    void triesAgainAfterALoadThatBroke() {
      site.broken = true;
      assertThatThrownBy(() -> read("en")).hasMessageContaining("broken");
      site.broken = false;
      assertThat(read("en").source()).isEqualTo(Source.LOADED);
    }
  }

  @Nested
  class Languages {

    @Test
    void keepsOneReadingForAllWhereTheSiteDoesNotVary() {
      read("en");
      assertThat(read("de").source()).isEqualTo(Source.HIT);
    }

    @Test
    void keepsOneForAllSpellingsOfTheSameLanguages() {
      site.varies = true;
      read("de-CH,de;q=0.9,en;q=0.8");
      assertThat(read("de-ch, de;q=0.8, en;q=0.5").source()).isEqualTo(Source.HIT);
      assertThat(site.asked).hasSize(1);
    }

    @Test
    void keepsOnePerLanguageWhereItDoes() {
      site.varies = true;
      read("en");
      assertThat(cache.peek(PAGE, "de")).isEmpty();
      assertThat(read("de").source()).isEqualTo(Source.LOADED);
      assertThat(read("de").source()).isEqualTo(Source.HIT);
      assertThat(read("EN ").source()).isEqualTo(Source.HIT);
      assertThat(site.asked).extracting(ReadRequest::acceptLanguage).containsExactly("en", "de");
    }
  }

  @Nested
  class Staleness {

    @Test
    void asksAfterAStaleReadingWithItsValidators() {
      site.validators = TAGGED;
      read("en");
      nanos.addAndGet(Duration.ofHours(1).toNanos());
      site.unchanged = true;
      CacheAnswer again = read("en");
      assertThat(again.source()).isEqualTo(Source.REVALIDATED);
      assertThat(again.freshFor()).isEqualTo(Duration.ofHours(1));
      assertThat(site.asked.get(1).validators()).isEqualTo(TAGGED);
      assertThat(text(again, PAGE.toString())).contains("/story");
    }

    @Test
    void readsAnewWhatChanged() {
      site.validators = TAGGED;
      read("en");
      nanos.addAndGet(Duration.ofHours(1).toNanos());
      site.title = "/changed";
      assertThat(text(read("en"), PAGE.toString())).contains("/changed");
    }

    @Test
    void forgetsWhatHasNoValidators() {
      read("en");
      nanos.addAndGet(Duration.ofHours(1).toNanos());
      assertThat(read("en").source()).isEqualTo(Source.LOADED);
    }

    @Test
    void servesAStaleReadingForAMinuteWhileItsSiteIsDown() {
      site.validators = TAGGED;
      read("en");
      nanos.addAndGet(Duration.ofHours(1).toNanos());
      site.trouble = Trouble.UNREACHABLE;
      CacheAnswer stale = read("en");
      assertThat(stale.kept()).isInstanceOf(Kept.Page.class);
      assertThat(stale.freshFor()).isEqualTo(Duration.ofMinutes(1));
      assertThat(stale.source()).isEqualTo(Source.STALE);
      assertThat(stale.ttl()).isZero();
      nanos.addAndGet(Duration.ofSeconds(5).toNanos());
      CacheAnswer again = read("en");
      assertThat(again.source()).isEqualTo(Source.HIT);
      assertThat(again.ttl()).isEqualTo(Duration.ofSeconds(-5));
    }

    @Test
    void tellsTheTruthOnceItsSiteHasBeenDownForAnHour() {
      site.validators = TAGGED;
      read("en");
      site.trouble = Trouble.UNREACHABLE;
      nanos.addAndGet(Duration.ofMinutes(90).toNanos());
      assertThat(read("en").kept()).isInstanceOf(Kept.Page.class);
      nanos.addAndGet(Duration.ofMinutes(31).toNanos());
      assertThat(read("en").kept()).isInstanceOf(Kept.Failure.class);
    }

    @Test
    void tellsOfAPageThatIsGoneThoughAReadingIsHeld() {
      site.validators = TAGGED;
      read("en");
      nanos.addAndGet(Duration.ofHours(1).toNanos());
      site.trouble = Trouble.PAGE_STATUS;
      assertThat(read("en").kept()).isInstanceOf(Kept.Failure.class);
    }
  }

  @Nested
  class Failures {

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void areRememberedForAMinuteAtMost(Trouble trouble) {
      site.trouble = trouble;
      CacheAnswer first = read("en");
      assertThat(first.freshFor()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
      assertThat(read("en").source()).isEqualTo(Source.HIT);
      nanos.addAndGet(first.freshFor().toNanos());
      site.trouble = null;
      assertThat(read("en").kept()).isInstanceOf(Kept.Page.class);
    }
  }

  @Nested
  class Pauses {

    @Test
    void areNotOutlivedByTheFailureThatToldOfThem() {
      site.trouble = Trouble.PAGE_STATUS;
      site.retryAt = Instant.now().plusSeconds(2);
      assertThat(read("en").freshFor()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(2));
      nanos.addAndGet(Duration.ofSeconds(2).toNanos());
      site.trouble = null;
      assertThat(read("en").kept()).isInstanceOf(Kept.Page.class);
    }

    @Test
    void lengthenNoLife() {
      site.trouble = Trouble.PAGE_STATUS;
      site.retryAt = Instant.now().plusSeconds(300);
      assertThat(read("en").freshFor()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void thatAreOverKeepNothing() {
      site.trouble = Trouble.PAGE_STATUS;
      site.retryAt = Instant.now().minusSeconds(1);
      assertThat(read("en").freshFor()).isZero();
    }
  }

  @Nested
  class Bounds {

    @Test
    void staysWithinItsBytes() {
      ReadingCache small = new ReadingCache(site::load, 20_000, NextLevel.NONE, nanos::get);
      for (int i = 0; i < 500; i++) {
        PageAddress page = address("https://example.org/" + i);
        small.read(page.toString(), page, "").toCompletableFuture().join();
      }
      assertThat(small.settledWeight()).isPositive().isLessThanOrEqualTo(20_000);
    }

    @Test
    void refusesANegativeSize() {
      assertThatThrownBy(() -> new ReadingCache(site::load, -1))
          .hasMessage("expected a size of 0 or more bytes, found -1");
    }
  }

  private CacheAnswer read(String language) {
    return cache.read(PAGE.toString(), PAGE, language).toCompletableFuture().join();
  }

  private static String text(CacheAnswer answer, String requested) {
    return new String(
        ((Kept.Page) answer.kept()).full().bytesFor(requested), StandardCharsets.UTF_8);
  }

  private static PageAddress address(String url) {
    return PageAddress.parse(url).accepted().orElseThrow();
  }

  /** Stands for everything behind the cache. */
  private static final class Site {
    private final List<ReadRequest> asked = new ArrayList<>();
    private String title = "/story";
    private Validators validators = Validators.NONE;
    private boolean varies;
    private boolean unchanged;
    private boolean broken;
    private Trouble trouble;
    private Instant retryAt;
    private CompletableFuture<Void> slow = CompletableFuture.completedFuture(null);

    private CompletionStage<Reading> load(ReadRequest request) {
      synchronized (this) {
        asked.add(request);
      }
      if (broken) {
        throw new IllegalStateException("broken");
      }
      return slow.thenApply(done -> reading(request));
    }

    private Reading reading(ReadRequest request) {
      Freshness freshness = new Freshness(Duration.ofHours(1), true, validators, varies);
      if (trouble != null) {
        return new Reading.Unreadable(trouble, "it broke", 0, "", retryAt);
      }
      return unchanged
          ? new Reading.Unchanged(freshness)
          : new Reading.Readable(view(request), freshness);
    }

    private ReaderView view(ReadRequest request) {
      return new ReaderView(
          ReaderView.SCHEMA,
          request.requestedUrl(),
          "https://example.org" + title,
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
}
