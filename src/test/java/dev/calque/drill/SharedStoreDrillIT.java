package dev.calque.drill;

import static dev.calque.drill.Drill.await;
import static dev.calque.drill.Drill.beginning;
import static dev.calque.drill.Drill.isStoreAsked;
import static dev.calque.drill.Drill.metric;
import static dev.calque.drill.Drill.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.calque.drill.Drill.Timed;
import dev.calque.fetch.PackagedInstance;
import io.vertx.core.Vertx;
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
import java.util.concurrent.atomic.AtomicInteger;
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

  private final AtomicInteger pages = new AtomicInteger();
  private Vertx vertx;
  private Origin origin;
  private RedisServer redis;
  private SlowWire wire;
  private PackagedInstance one;
  private PackagedInstance other;
  private PackagedInstance alone;

  @BeforeAll
  void start() throws Exception {
    assumeTrue(PackagedInstance.isPackaged(), "skipped: nothing packaged in target/quarkus-app");
    RedisServer.wantsRedis();
    vertx = Vertx.vertx();
    origin = Origin.start(vertx);
    redis = RedisServer.start();
    wire = SlowWire.to(vertx, redis.port());
    String patient = "calque.fetch.max-parallel-per-host=64";
    var first = beginning("one", origin, patient, "calque.cache.shared=" + redis.url());
    var second = beginning("other", origin, patient, "calque.cache.shared=" + wire.url());
    var third = beginning("alone", origin, patient);
    one = first.join();
    other = second.join();
    alone = third.join();
    for (int i = 0; i < 40; i++) { // classes are loaded, and the first compilations done
      for (PackagedInstance instance : List.of(one, other, alone)) {
        assertThat(read(instance, page("warm")).status()).isEqualTo(200);
      }
    }
  }

  @AfterAll
  void stop() throws Exception {
    for (PackagedInstance instance : new PackagedInstance[] {one, other, alone}) {
      if (instance != null) {
        instance.close();
      }
    }
    if (redis != null) {
      redis.close();
    }
    if (vertx != null) {
      Drill.close(vertx);
    }
  }

  @BeforeEach
  void awaitPeace() throws Exception {
    await("both instances ask the store", 20, () -> asked(one) && asked(other));
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
    int fetches = origin.askedUnder("/story/once-" + batch + "/");
    Figures.report("two instances, 20 pages wanted by both at once: %d fetches", fetches);
    assertThat(trouble).isZero();
    assertThat(fetches).isEqualTo(20);
  }

  private void fetchTogether(String path) {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Timed>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String url = origin.url(path + i + "?wait=150");
        answers.add(CompletableFuture.supplyAsync(() -> read(one, url), callers));
        answers.add(CompletableFuture.supplyAsync(() -> read(other, url), callers));
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
    return metric(one, series) + metric(other, series);
  }

  @Test
  void keepsHandedOverMarkupOutOfTheStore() throws Exception {
    String url = "https://private.example/inbox";
    String json = "{\"url\": \"" + url + "\", \"html\": \"<p>" + "Only for me. ".repeat(40) + "\"}";
    List<String> before = redis.keys("*");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + one.port() + "/v1/read"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(redis.keys("*")).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void settlesAllowancesAcrossInstances() throws Exception {
    String target = Drill.target(page("allowance"));
    assertThat(one.get(target).statusCode()).isEqualTo(200);
    int granted = 0;
    long start = System.nanoTime();
    HttpResponse<String> refused = null;
    for (int i = 0; i < 1_400; i++) {
      HttpResponse<String> answer = callAs("203.0.113.9", i % 2 == 0 ? one : other, target);
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
    String url = page("corrupt");
    assertThat(read(one, url).status()).isEqualTo(200);
    await("the reading is in the store", 5, () -> !keys("calque:reading:*").isEmpty());
    for (String key : keys("calque:reading:*")) {
      redis.ask("SETRANGE", key, "20", "nonsense");
    }
    double before = metric(other, "calque_cache_shared_total{result=\"invalid\"}");
    Timed answer = read(other, url);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.cacheStatus()).isEqualTo("calque; fwd=miss; stored");
    assertThat(metric(other, "calque_cache_shared_total{result=\"invalid\"}"))
        .isGreaterThan(before);
  }

  @Test
  void readsOnThoughTheStoreIsFull() throws Exception {
    redis.ask("CONFIG", "SET", "maxmemory-policy", "noeviction");
    redis.ask("CONFIG", "SET", "maxmemory", "100kb");
    try {
      double[] full = times(one, 20, "full");
      double[] without = times(alone, 20, "full-alone");
      Figures.report(
          "full Redis: median %.1f ms, without Redis %.1f ms",
          Figures.median(full), Figures.median(without));
      assertThat(Figures.median(full))
          .isLessThan(Figures.median(without) + OPEN_BAR + NOISE + spread(without) / 2);
      assertThat(asked(one)).isTrue();
    } finally {
      redis.ask("CONFIG", "SET", "maxmemory", "0");
    }
  }

  @Test
  void staysQuickWhileTheStoreIsFrozen() throws Exception {
    double[] before = times(alone, 30, "frozen-alone");
    redis.freeze();
    try {
      List<Double> asking = new ArrayList<>();
      while (asked(one) && asking.size() < 40) {
        asking.add(times(one, 1, "frozen")[0]);
      }
      double[] frozen = asking.stream().mapToDouble(Double::doubleValue).toArray();
      double[] open = new double[60];
      double[] without = new double[open.length];
      for (int i = 0; i < open.length; i++) { // in turns: what else the machine does hits both
        open[i] = times(one, 1, "open")[0];
        without[i] = times(alone, 1, "open-alone")[0];
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
      assertThat(one.get("/q/health/ready").statusCode()).isEqualTo(200);
      assertThat(one.get("/q/health/ready").body()).contains("left alone");
    } finally {
      redis.thaw();
    }
  }

  @Test
  void leavesASlowStoreAlone() throws Exception {
    wire.delay(180);
    try {
      int requests = 0;
      while (asked(other) && requests < 40) {
        assertThat(read(other, page("slow")).status()).isEqualTo(200);
        requests++;
      }
      Figures.report("Redis 180 ms slow: left alone after %d requests", requests);
      assertThat(asked(other)).isFalse();
    } finally {
      wire.delay(0);
    }
  }

  @Test
  void comesBackWithTheStoreThatWasKilled() throws Exception {
    redis.kill();
    try {
      double[] killed = times(one, 20, "killed");
      Figures.report(
          "Redis killed: slowest %.1f ms, median %.1f ms",
          Figures.max(killed), Figures.median(killed));
    } finally {
      redis.restart();
    }
    await("the restarted store is asked", 20, () -> asked(one) && asked(other));
    String url = page("restarted");
    assertThat(read(one, url).status()).isEqualTo(200);
    await("the reading is in the store", 5, () -> !keys("calque:reading:*").isEmpty());
    assertThat(read(other, url).cacheStatus()).contains("detail=shared");
  }

  private static double spread(double[] millis) {
    return Figures.max(millis) - Figures.median(millis);
  }

  private String page(String name) {
    return origin.url("/story/" + name + "/" + pages.incrementAndGet());
  }

  /** Times of pages that nobody read before. */
  private double[] times(PackagedInstance instance, int count, String name) {
    double[] millis = new double[count];
    for (int i = 0; i < count; i++) {
      Timed timed = read(instance, page(name));
      assertThat(timed.status()).isEqualTo(200);
      millis[i] = timed.millis();
    }
    return millis;
  }

  private List<String> keys(String pattern) {
    try {
      return redis.keys(pattern);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean asked(PackagedInstance instance) {
    try {
      return isStoreAsked(instance);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
