package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.fetch.FetchOutcome.Fetched;
import dev.calque.fetch.FetchOutcome.Refused;
import dev.calque.fetch.FetchOutcome.TimedOut;
import dev.calque.fetch.FetchOutcome.Unreachable;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name's answers lead to, and the decisions of docs/adr/0011, frozen. */
class FetchDecisionsTest {

  private static Vertx vertx;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void close() {
    vertx.close();
  }

  private static PageAddress address(String url) {
    return PageAddress.parse(url).accepted().orElseThrow();
  }

  @Nested
  class Servers {

    @Test
    void areTriedInOrderUntilOneAnswers() {
      FakeInternet internet =
          new FakeInternet().name("paper.org", "1.1.1.1", "2.2.2.2", "3.3.3.3").deaf("1.1.1.1");

      assertThat(internet.fetch(vertx, address("https://paper.org/"))).isInstanceOf(Fetched.class);
      assertThat(internet.connected).containsExactly("1.1.1.1", "2.2.2.2");
    }

    @Test
    void areAllCheckedBeforeTheFirstIsAsked() {
      FakeInternet internet =
          new FakeInternet().name("paper.org", "1.1.1.1", "10.0.0.1").deaf("1.1.1.1");

      assertThat(internet.fetch(vertx, address("https://paper.org/"))).isInstanceOf(Refused.class);
      assertThat(internet.connected).isEmpty();
    }

    @Test
    void areNotTriedWithoutEnd() {
      FakeInternet internet =
          new FakeInternet()
              .name("paper.org", "1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.4", "1.1.1.5");
      for (int i = 1; i <= 5; i++) {
        internet.deaf("1.1.1." + i);
      }

      assertThat(internet.fetch(vertx, address("https://paper.org/")))
          .isEqualTo(new Unreachable("connection refused"));
      assertThat(internet.connected).hasSize(4);
    }

    @Test
    void areLookedUpAnewAtEachHop() {
      FakeInternet internet =
          new FakeInternet()
              .name("paper.org", "1.1.1.1")
              .name("www.paper.org", "2.2.2.2")
              .at("https://paper.org/", FakeInternet.Answer.redirect(301, "//www.paper.org/"));

      internet.fetch(vertx, address("https://paper.org/"));

      assertThat(internet.connected).containsExactly("1.1.1.1", "2.2.2.2");
      assertThat(internet.requests.get(1).address()).isEqualTo(address("https://www.paper.org/"));
    }

    @Test
    void thatAreLookedUpTooLongTimeOutAndTheLookUpIsCalledOff() throws Exception {
      AtomicBoolean calledOff = new AtomicBoolean();
      FetchLimits quick = FetchLimits.STANDARD.withDeadline(Duration.ofMillis(200));
      try (PageFetcher fetcher =
          HttpPageFetcher.create(
              vertx,
              quick,
              FetchPolicy.PUBLIC_INTERNET,
              "Calque/test",
              (host, answer) -> () -> calledOff.set(true),
              new FakeInternet(),
              FetchListener.NONE)) {
        FetchOutcome outcome =
            fetcher
                .fetch(new FetchRequest(address("https://paper.org/"), "", Validators.NONE))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);

        assertThat(outcome)
            .isEqualTo(
                new TimedOut(
                    "expected the whole page within 200 ms, still looking up the host's name"));
        assertThat(calledOff).isTrue();
      }
    }
  }

  @Nested
  class Decisions {

    @Test
    void aRedirectFromHttpsToHttpIsFollowed() {
      FakeInternet internet =
          new FakeInternet()
              .at("https://t.news.org/1", FakeInternet.Answer.redirect(301, "http://paper.org/a"));

      FetchOutcome outcome = internet.fetch(vertx, address("https://t.news.org/1"));

      assertThat(outcome).isInstanceOf(Fetched.class);
      assertThat(((Fetched) outcome).page().trail().last())
          .isEqualTo(address("http://paper.org/a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.0.0.0", "[2606:4700:4700::1111]"})
    void aPublicAddressMayStandForAName(String host) {
      assertThat(new FakeInternet().fetch(vertx, address("https://" + host + "/")))
          .isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::ffff:8.8.8.8]", "[64:ff9b::8.8.8.8]", "[2002:808:808::1]"})
    void aPublicAddressInsideAnotherIsRefused(String host) {
      assertThat(new FakeInternet().fetch(vertx, address("https://" + host + "/")))
          .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.31.196.1", "192.175.48.1", "192.52.193.1"})
    void aServiceNetworkThatServesNoPagesIsRefused(String host) {
      assertThat(new FakeInternet().fetch(vertx, address("http://" + host + "/")))
          .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://010.8.8.8/",
          "http://134744072/",
          "http://8.8.2056/",
          "http://٠.٠.٠.٠/",
          "http://१२७.०.०.१/",
          "http:/paper.org/",
          "http:paper.org",
          "http:\\\\paper.org\\a",
          "https://paper.org/\r\n",
          "http://10.0.0.xn--pokxncvks/"
        })
    void whatNoBrowserShowsIsNoAddress(String url) {
      assertThat(PageAddress.parse(url).accepted()).isEqualTo(Optional.empty());
    }

    @Test
    void theFragmentCountsForTheLength() {
      assertThat(PageAddress.parse("https://paper.org/#" + "a".repeat(4096)).accepted()).isEmpty();
    }

    @Test
    void theDotAtTheEndOfAHostGoes() {
      assertThat(address("https://www.paper.org./")).isEqualTo(address("https://www.paper.org/"));
    }

    @Test
    void aSpaceInARedirectIsEncoded() {
      FakeInternet internet =
          new FakeInternet().at("https://paper.org/", FakeInternet.Answer.redirect(302, "/a b"));

      assertThat(
              ((Fetched) internet.fetch(vertx, address("https://paper.org/")))
                  .page()
                  .trail()
                  .last())
          .isEqualTo(address("https://paper.org/a%20b"));
    }
  }
}
