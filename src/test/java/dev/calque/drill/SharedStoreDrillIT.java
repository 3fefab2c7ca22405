package dev.calque.drill;

import static dev.calque.drill.Drill.await;
import static dev.calque.drill.Drill.metric;
import static dev.calque.drill.Drill.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.calque.drill.Drill.Timed;
import dev.calque.fetch.PackagedInstance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Two packaged instances with one Redis, which is maltreated, beside one that has none. What was
 * measured stands in target/drills.txt.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SharedStoreDrillIT {

  /** What a request may take longer while a frozen store is still asked, and afterwards. */
  private static final double FROZEN_BAR = 300;

  private static final double OPEN_BAR = 20;

  /** The bars hold on a quiet machine; beside other work the scheduler alone takes more. */
  private static final double NOISE = 60;

  private SharingInstances room;

  @BeforeAll
  void start() throws Exception {
    assumeTrue(PackagedInstance.isPackaged(), "skipped: nothing packaged in target/quarkus-app");
    RedisServer.wantsRedis();
    room = SharingInstances.start();
  }

  @AfterAll
  void stop() throws Exception {
    if (room != null) {
      room.close();
    }
  }

  @BeforeEach
  void awaitPeace() throws Exception {
    await(
        "both instances ask the store",
        20,
        () -> room.asked(room.one()) && room.asked(room.other()));
  }

  @Test
  void fetchesEachPageOnceForBothInstances() throws Exception {
    double trouble;
    int batch = 0;
    do { // a machine that is too busy even to ask the store in time proves nothing
      batch++;
      double before = troubles();
      fetchTogether("/story/once-" + batch + "/");
      trouble = troubles() - before;
    } while (trouble > 0 && batch < 5);
    int fetches = room.origin().askedUnder("/story/once-" + batch + "/");
    Figures.report("two instances, 20 pages wanted by both at once: %d fetches", fetches);
    assertThat(trouble).isZero();
    assertThat(fetches).isEqualTo(20);
  }

  private void fetchTogether(String path) {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Timed>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String url = room.origin().url(path + i + "?wait=150");
        answers.add(CompletableFuture.supplyAsync(() -> read(room.one(), url), callers));
        answers.add(CompletableFuture.supplyAsync(() -> read(room.other(), url), callers));
      }
      answers.forEach(answer -> assertThat(answer.join().status()).isEqualTo(200));
      assertThat(answers.stream().filter(a -> a.join().cacheStatus().contains("shared")))
          .isNotEmpty();
    } finally {
      callers.shutdownNow();
    }
  }

  private double troubles() throws Exception {
    String series = "calque_cache_shared_total{result=\"trouble\"}";
    return metric(room.one(), series) + metric(room.other(), series);
  }

  @Test
  void keepsHandedOverMarkupOutOfTheStore() throws Exception {
    String url = "https://private.example/inbox";
    String json = "{\"url\": \"" + url + "\", \"html\": \"<p>" + "Only for me. ".repeat(40) + "\"}";
    List<String> before = room.redis().keys("*");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + room.one().port() + "/v1/read"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(room.redis().keys("*")).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void settlesAllowancesAcrossInstances() throws Exception {
    String target = Drill.target(room.page("allowance"));
    assertThat(room.one().get(target).statusCode()).isEqualTo(200);
    int granted = 0;
    long start = System.nanoTime();
    HttpResponse<String> refused = null;
    for (int i = 0; i < 1_400; i++) {
      HttpResponse<String> answer =
          callAs("203.0.113.9", i % 2 == 0 ? room.one() : room.other(), target);
      granted += answer.statusCode() == 200 ? 1 : 0;
      refused = answer.statusCode() == 429 ? answer : refused;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Figures.report(
        "allowance of 600 a minute over two instances: %d of 1,400 calls granted in %.1f s",
        granted, seconds);
    assertThat(refused).isNotNull();
    assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d?");
    assertThat(refused.body()).contains("/problems/too-many-requests");
    // What comes back while the calls are made, and a twentieth each that is settled afterwards;
    // one settlement may be lost to a busy machine.
    assertThat((double) granted).isBetween(600.0, 600 + 10 * seconds + 4 * 30);
  }

  private static HttpResponse<String> callAs(
      String client, PackagedInstance instance, String target)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port() + target))
            .header("X-Forwarded-For", client)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void dropsCorruptedValuesAndFetchesAgain() throws Exception {
    String url = room.page("corrupt");
    assertThat(read(room.one(), url).status()).isEqualTo(200);
    await("the reading is in the store", 30, () -> !room.keys("calque:reading:*").isEmpty());
    for (String key : room.keys("calque:reading:*")) {
      room.redis().ask("SETRANGE", key, "20", "nonsense");
    }
    double before = metric(room.other(), "calque_cache_shared_total{result=\"invalid\"}");
    Timed answer = read(room.other(), url);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.cacheStatus()).isEqualTo("calque; fwd=miss; stored");
    assertThat(metric(room.other(), "calque_cache_shared_total{result=\"invalid\"}"))
        .isGreaterThan(before);
  }

  @Test
  void readsOnThoughTheStoreIsFull() throws Exception {
    room.redis().ask("CONFIG", "SET", "maxmemory-policy", "noeviction");
    room.redis().ask("CONFIG", "SET", "maxmemory", "100kb");
    try {
      double[] full = room.times(room.one(), 20, "full");
      double[] without = room.times(room.alone(), 20, "full-alone");
      Figures.report(
          "full Redis: median %.1f ms, without Redis %.1f ms",
          Figures.median(full), Figures.median(without));
      assertThat(Figures.median(full))
          .isLessThan(Figures.median(without) + OPEN_BAR + NOISE + spread(without) / 2);
      assertThat(room.asked(room.one())).isTrue();
    } finally {
      room.redis().ask("CONFIG", "SET", "maxmemory", "0");
    }
  }

  @Test
  void staysQuickWhileTheStoreIsFrozen() throws Exception {
    double[] before = room.times(room.alone(), 30, "frozen-alone");
    room.redis().freeze();
    try {
      List<Double> asking = new ArrayList<>();
      while (room.asked(room.one()) && asking.size() < 40) {
        asking.add(room.times(room.one(), 1, "frozen")[0]);
      }
      double[] frozen = asking.stream().mapToDouble(Double::doubleValue).toArray();
      double[] open = new double[60];
      double[] without = new double[open.length];
      for (int i = 0; i < open.length; i++) { // in turns: what else the machine does hits both
        open[i] = room.times(room.one(), 1, "open")[0];
        without[i] = room.times(room.alone(), 1, "open-alone")[0];
      }
      double cost = Figures.max(frozen) - Figures.median(before);
      double costOpen = Figures.median(open) - Figures.median(without);
      Figures.report(
          "frozen Redis: %d requests until the breaker opened, the slowest %.1f ms, %.1f ms over"
              + " its time without (bar %.0f)",
          frozen.length, Figures.max(frozen), cost, FROZEN_BAR);
      Figures.report(
          "breaker open: median %.1f ms against %.1f ms without Redis, %+.1f ms (bar %.0f); p90"
              + " %.1f against %.1f ms",
          Figures.median(open),
          Figures.median(without),
          costOpen,
          OPEN_BAR,
          Figures.quantile(open, 0.9),
          Figures.quantile(without, 0.9));
      assertThat(frozen.length).isBetween(1, 10);
      // As much as pages differ among themselves without any Redis says nothing about it.
      assertThat(cost).isLessThan(FROZEN_BAR + NOISE + spread(before));
      assertThat(costOpen).isLessThan(OPEN_BAR + NOISE + spread(without) / 2);
      assertThat(room.one().get("/q/health/ready").statusCode()).isEqualTo(200);
      assertThat(room.one().get("/q/health/ready").body()).contains("left alone");
    } finally {
      room.redis().thaw();
    }
  }

  @Test
  void leavesASlowStoreAlone() throws Exception {
    room.wire().delay(180);
    try {
      int requests = 0;
      while (room.asked(room.other()) && requests < 40) {
        assertThat(read(room.other(), room.page("slow")).status()).isEqualTo(200);
        requests++;
      }
      Figures.report("Redis 180 ms slow: left alone after %d requests", requests);
      assertThat(room.asked(room.other())).isFalse();
    } finally {
      room.wire().delay(0);
    }
  }

  @Test
  void comesBackWithTheStoreThatWasKilled() throws Exception {
    room.redis().kill();
    try {
      double[] killed = room.times(room.one(), 20, "killed");
      Figures.report(
          "Redis killed: slowest %.1f ms, median %.1f ms",
          Figures.max(killed), Figures.median(killed));
    } finally {
      room.redis().restart();
    }
    await(
        "the restarted store is asked",
        20,
        () -> room.asked(room.one()) && room.asked(room.other()));
    String url = room.page("restarted");
    assertThat(read(room.one(), url).status()).isEqualTo(200);
    await("the reading is in the store", 30, () -> !room.keys("calque:reading:*").isEmpty());
    assertThat(read(room.other(), url).cacheStatus()).contains("detail=shared");
  }

  private static double spread(double[] millis) {
    return Figures.max(millis) - Figures.median(millis);
  }
}
