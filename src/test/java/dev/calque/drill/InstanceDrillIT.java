package dev.calque.drill;

import static dev.calque.drill.Drill.await;
import static dev.calque.drill.Drill.metric;
import static dev.calque.drill.Drill.read;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.calque.drill.Drill.Timed;
import dev.calque.fetch.PackagedInstance;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * One packaged instance with sites that break off, stall and dawdle. What was measured stands in
 * target/drills.txt.
 */
@TestInstance(Lifecycle.PER_CLASS)
class InstanceDrillIT {

  private static final int SLOW_FETCHES = 2_000;
  private static final double HIT_BAR = 20;

  /** The bar holds on a quiet machine, and where the sites and callers are on another one. */
  private static final double NOISE = 130;

  private static final long DEADLINE_MILLIS = 30_000;
  private static final String KNOWN_ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

  private Vertx vertx;
  private Origin origin;
  private PackagedInstance instance;

  @BeforeAll
  void start() throws Exception {
    assumeTrue(PackagedInstance.isPackaged(), "skipped: nothing packaged in target/quarkus-app");
    vertx = Vertx.vertx();
    origin = Origin.start(vertx);
    instance =
        Drill.instance(
            "instance",
            origin,
            "calque.cors.origins=" + KNOWN_ORIGIN,
            "calque.fetch.deadline=" + DEADLINE_MILLIS + "ms",
            "calque.fetch.max-parallel=" + 2 * SLOW_FETCHES,
            "calque.fetch.max-parallel-per-host=" + 2 * SLOW_FETCHES,
            "calque.reading.queue=" + SLOW_FETCHES);
    for (int i = 0; i < 100; i++) {
      assertThat(read(instance, origin.url("/story/warm/" + i)).status()).isEqualTo(200);
    }
  }

  @AfterAll
  void stop() throws Exception {
    if (instance != null) {
      instance.close();
    }
    if (vertx != null) {
      Drill.close(vertx);
    }
  }

  @Test
  void showsItsAnswersToKnownOriginsAlone() throws Exception {
    String url = origin.url("/story/origins");
    HttpHeaders known = readFrom(KNOWN_ORIGIN, url);
    assertThat(known.firstValue("Access-Control-Allow-Origin")).contains(KNOWN_ORIGIN);
    assertThat(String.join(",", known.allValues("Vary"))).contains("Origin", "Accept-Language");
    assertThat(readFrom("https://other.example", url).firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  private HttpHeaders readFrom(String caller, String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + instance.port() + Drill.target(url)))
                .header("Origin", caller)
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .headers();
  }

  @Test
  void tellsOfSitesThatBreakOffAndStall() {
    List<CompletableFuture<Timed>> broken = new ArrayList<>();
    List<CompletableFuture<Timed>> stalled = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String number = String.valueOf(i);
      broken.add(
          CompletableFuture.supplyAsync(() -> read(instance, origin.url("/reset/" + number))));
      if (i < 3) {
        stalled.add(
            CompletableFuture.supplyAsync(() -> read(instance, origin.url("/stall/" + number))));
      }
    }
    broken.forEach(
        answer -> {
          assertThat(answer.join().status()).isEqualTo(502);
          assertThat(answer.join().answer().body()).contains("/problems/unreachable");
        });
    stalled.forEach(
        answer -> {
          assertThat(answer.join().status()).isEqualTo(504);
          assertThat(answer.join().millis()).isLessThan(DEADLINE_MILLIS + 2_000);
        });
    assertThat(read(instance, origin.url("/story/after-trouble")).status()).isEqualTo(200);
  }

  @Test
  void answersFromMemoryWhileTwoThousandFetchesAreSlow() throws Exception {
    String hit = origin.url("/story/hit");
    times(hit, 600); // so that a hit is compiled
    double[] quiet = times(hit, 300);
    LoadClient load = new LoadClient(vertx, instance.port(), SLOW_FETCHES);
    List<CompletableFuture<Integer>> slow = new ArrayList<>();
    for (int i = 0; i < SLOW_FETCHES; i++) {
      slow.add(load.get(Drill.target(origin.url("/story/slow/" + i + "?wait=held"))));
    }
    await("2,000 fetches under way", 60, () -> origin.held() == SLOW_FETCHES);
    double waiting = metric(instance, "calque_requests_waiting ");
    double[] busy = times(hit, 600);
    origin.release();
    Map<Integer, Long> statuses =
        slow.stream()
            .collect(groupingBy(CompletableFuture::join, TreeMap::new, Collectors.counting()));
    Figures.report(
        "%,d slow fetches (%.0f calls waiting): hit p50 %.2f ms, p99"
            + " %.1f ms (bar %.0f), max %.1f ms; before them p99 %.1f ms; answered in the end: %s",
        SLOW_FETCHES,
        waiting,
        Figures.median(busy),
        Figures.quantile(busy, 0.99),
        HIT_BAR,
        Figures.max(busy),
        Figures.quantile(quiet, 0.99),
        statuses);
    // A machine that is busy otherwise may not read 2,000 pages before their deadline: it says so.
    assertThat(statuses.keySet()).contains(200).isSubsetOf(200, 503, 504);
    assertThat(waiting).isEqualTo((double) SLOW_FETCHES);
    assertThat(Figures.quantile(busy, 0.99))
        .isLessThan(HIT_BAR + NOISE + Figures.quantile(quiet, 0.99));
  }

  private double[] times(String url, int count) {
    double[] millis = new double[count];
    for (int i = 0; i < count; i++) {
      Timed timed = read(instance, url);
      assertThat(timed.status()).isEqualTo(200);
      millis[i] = timed.millis();
    }
    return millis;
  }
}
