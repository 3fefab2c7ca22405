package dev.calque.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.calque.address.PageAddress;
import dev.calque.cache.CacheAnswer.Source;
import dev.calque.reading.ReadRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadingCacheTest {

  private static final PageAddress PAGE = address("https://example.org/story");

  private final AtomicLong nanos = new AtomicLong();
  private final CannedSite site = new CannedSite();
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
}
