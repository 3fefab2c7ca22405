package dev.calque.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.cache.CacheAnswer.Source;
import dev.calque.fetch.Validators;
import dev.calque.reading.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long what is read is kept, and what is answered once it is stale. */
class ReadingLifetimesTest {

  private static final PageAddress PAGE =
      PageAddress.parse("https://example.org/story").accepted().orElseThrow();
  private static final Validators TAGGED = new Validators("\"v1\"", "");

  private final AtomicLong nanos = new AtomicLong();
  private final CannedSite site = new CannedSite();
  private final ReadingCache cache =
      new ReadingCache(site::load, 10_000_000, NextLevel.NONE, nanos::get);

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

  private CacheAnswer read(String language) {
    return cache.read(PAGE.toString(), PAGE, language).toCompletableFuture().join();
  }

  private static String text(CacheAnswer answer, String requested) {
    return new String(
        ((Kept.Page) answer.kept()).full().bytesFor(requested), StandardCharsets.UTF_8);
  }
}
