package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.fetch.FetchOutcome.BadStatus;
import dev.calque.fetch.FetchOutcome.Fetched;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Vertx VERTX = Vertx.vertx();

  @AfterAll
  static void close() {
    VERTX.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | 120",
        "0 | 0",
        "300 | 300",
        "86400 | 300",
        "99999999999999999999 | 300",
        "Thu, 26 Nov 2026 12:01:30 GMT | 90",
        "Thu, 26 Nov 2026 18:00:00 GMT | 300",
        "Thu, 26 Nov 2026 11:00:00 GMT | 0",
        "-5 | 0",
        "1.5 | 0",
        "soon | 0",
        "'' | 0",
      })
  void isSecondsOrADateWithinFiveMinutes(String field, long seconds) {
    Headers headers = Headers.of(List.of(Map.entry("Retry-After", field)));
    assertThat(RetryAfter.of(headers, NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"429", "503"})
  void keepsEveryPageOfTheHostFromBeingAsked(int status) throws Exception {
    FakeInternet internet = busy(status, "120");
    PageFetcher fetcher = internet.fetcher(VERTX);

    assertThat(fetch(fetcher, "https://busy.net/a")).isInstanceOf(BadStatus.class);
    FetchOutcome next = fetch(fetcher, "https://busy.net/b");

    assertThat(next)
        .isInstanceOfSatisfying(
            BadStatus.class,
            answer -> {
              assertThat(answer.status()).isEqualTo(status);
              assertThat(answer.retryAfter())
                  .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(120));
            });
    assertThat(internet.requests).hasSize(1);
    assertThat(fetch(fetcher, "https://other.net/")).isInstanceOf(Fetched.class);
  }

  @Test
  void holdsForAPageThatRedirectsThere() throws Exception {
    FakeInternet internet =
        busy(503, "120")
            .at("https://other.net/x", FakeInternet.Answer.redirect(302, "https://busy.net/b"));
    PageFetcher fetcher = internet.fetcher(VERTX);

    fetch(fetcher, "https://busy.net/a");

    assertThat(fetch(fetcher, "https://other.net/x"))
        .isInstanceOfSatisfying(
            BadStatus.class, answer -> assertThat(answer.retryAfter()).isPositive());
    assertThat(internet.requests).hasSize(2);
  }

  @Test
  void isNoPauseWithoutAFieldOrWithAnotherStatus() throws Exception {
    for (FakeInternet internet : List.of(busy(503, "soon"), busy(404, "120"), busy(500, "120"))) {
      PageFetcher fetcher = internet.fetcher(VERTX);
      fetch(fetcher, "https://busy.net/a");
      assertThat(fetch(fetcher, "https://busy.net/b")).isInstanceOf(Fetched.class);
    }
  }

  @Test
  void endsInTime() {
    AtomicLong clock = new AtomicLong();
    SitePauses pauses = new SitePauses(clock::get);
    pauses.note("busy.net", new BadStatus(429, Duration.ofSeconds(10)));

    clock.addAndGet(TimeUnit.SECONDS.toNanos(9));
    assertThat(pauses.of("busy.net")).contains(new BadStatus(429, Duration.ofSeconds(1)));
    clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertThat(pauses.of("busy.net")).isEmpty();
  }

  @Test
  void isNotCutShortByALaterAnswer() {
    SitePauses pauses = new SitePauses(() -> 0);
    pauses.note("busy.net", new BadStatus(503, Duration.ofSeconds(120)));
    pauses.note("busy.net", new BadStatus(429, Duration.ofSeconds(2)));
    assertThat(pauses.of("busy.net")).contains(new BadStatus(503, Duration.ofSeconds(120)));
    pauses.note("busy.net", new BadStatus(429, Duration.ofSeconds(121)));
    assertThat(pauses.of("busy.net")).contains(new BadStatus(429, Duration.ofSeconds(121)));
  }

  @Test
  void isForgottenOnceItIsOver() {
    AtomicLong clock = new AtomicLong();
    SitePauses pauses = new SitePauses(clock::get);
    pauses.note("busy.net", new BadStatus(429, Duration.ofSeconds(10)));
    pauses.note("busier.net", new BadStatus(429, Duration.ofSeconds(100)));

    clock.addAndGet(TimeUnit.SECONDS.toNanos(20));
    assertThat(pauses.settledSize()).isEqualTo(1);
  }

  @Test
  void isForgottenForSomeOfVeryManyHosts() {
    SitePauses pauses = new SitePauses(() -> 0);
    for (int i = 0; i < 5_000; i++) {
      pauses.note("host" + i + ".example", new BadStatus(429, Duration.ofSeconds(10)));
    }
    assertThat(pauses.settledSize()).isEqualTo(4096);
  }

  private static FakeInternet busy(int status, String retryAfter) {
    return new FakeInternet()
        .at(
            "https://busy.net/a",
            new FakeInternet.Answer(status, Map.of("Retry-After", retryAfter), ""));
  }

  private static FetchOutcome fetch(PageFetcher fetcher, String address) throws Exception {
    return fetcher
        .fetch(
            new FetchRequest(
                PageAddress.parse(address).accepted().orElseThrow(), "", Validators.NONE))
        .toCompletableFuture()
        .get(60, TimeUnit.SECONDS);
  }
}
