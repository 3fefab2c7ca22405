package dev.calque.drill;

import static dev.calque.drill.Drill.await;
import static dev.calque.drill.Drill.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.calque.fetch.PackagedInstance;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * An instance that can log nothing, since its disk is full, and that is asked to stop (SIGTERM)
 * while it has plenty to do.
 */
class ShutdownDrillIT {

  private static final int UNDER_WAY = 100;
  private static final int KEPT_BUSY = 8;

  /** Every write to it says that no space is left; only Linux has it. */
  private static final Path FULL = Path.of("/dev/full");

  @Test
  void answersThoughNothingCanBeLoggedAndFinishesBeforeItStops() throws Exception {
    assumeTrue(PackagedInstance.isPackaged(), "skipped: nothing packaged in target/quarkus-app");
    Vertx vertx = Vertx.vertx();
    Origin origin = Origin.start(vertx);
    try (PackagedInstance instance =
        PackagedInstance.start("256m", "test", properties(origin), fullOr("shutdown"))) {
      String hit = origin.url("/story/hit");
      for (int i = 0; i < 60; i++) { // so that reading is compiled: this is no drill of that
        assertThat(read(instance, origin.url("/story/warm/" + i)).status()).isEqualTo(200);
      }
      assertThat(read(instance, hit).status()).isEqualTo(200);
      List<CompletableFuture<Integer>> accepted = underWay(vertx, origin, instance);
      AtomicBoolean over = new AtomicBoolean();
      List<Map<Integer, Integer>> hits = new ArrayList<>();
      List<CompletableFuture<Void>> loops = keepBusy(vertx, instance, hit, over, hits);
      Thread.sleep(300);
      instance.terminate();
      long good = accepted.stream().filter(answer -> answer.join() == 200).count();
      boolean ended = instance.endsWithin(40);
      over.set(true);
      loops.forEach(CompletableFuture::join);
      Map<Integer, Integer> statuses = new TreeMap<>();
      hits.forEach(each -> each.forEach((status, n) -> statuses.merge(status, n, Integer::sum)));
      Figures.report(
          "full disk for logs; SIGTERM with %d slow calls under way and %d clients asking on: %d"
              + " answered 200; the clients saw %s (0: refused, -1: lost)",
          UNDER_WAY, KEPT_BUSY, good, statuses);
      assertThat(good).isEqualTo(UNDER_WAY);
      assertThat(ended).isTrue();
      assertThat(statuses.keySet()).isSubsetOf(200, 503, LoadClient.REFUSED, LoadClient.LOST);
      // Who goes on asking meets a closing door once; a balancer is told before (shutdown.delay).
      assertThat(statuses.getOrDefault(LoadClient.LOST, 0)).isLessThanOrEqualTo(KEPT_BUSY);
    } finally {
      Drill.close(vertx);
    }
  }

  private static List<String> properties(Origin origin) {
    List<String> properties =
        Drill.properties(
            origin,
            "calque.fetch.max-parallel-per-host=" + UNDER_WAY,
            "calque.reading.queue=" + UNDER_WAY,
            "quarkus.http.access-log.enabled=true");
    if (Files.exists(FULL)) {
      properties.add("quarkus.log.file.enabled=true");
      properties.add("quarkus.log.file.path=" + FULL);
    }
    return properties;
  }

  private static Path fullOr(String name) {
    return Files.exists(FULL) ? FULL : Drill.log(name);
  }

  private static List<CompletableFuture<Integer>> underWay(
      Vertx vertx, Origin origin, PackagedInstance instance) throws Exception {
    LoadClient load = new LoadClient(vertx, instance.port(), UNDER_WAY);
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < UNDER_WAY; i++) {
      answers.add(load.get(Drill.target(origin.url("/story/under-way/" + i + "?wait=2000"))));
    }
    await("all fetches under way", 20, () -> origin.askedUnder("/story/under-way/") == UNDER_WAY);
    return answers;
  }

  /** Clients that ask one after the other until they are sent away or find nobody. */
  private static List<CompletableFuture<Void>> keepBusy(
      Vertx vertx,
      PackagedInstance instance,
      String url,
      AtomicBoolean over,
      List<Map<Integer, Integer>> seen) {
    List<CompletableFuture<Void>> loops = new ArrayList<>();
    for (int i = 0; i < KEPT_BUSY; i++) {
      Map<Integer, Integer> statuses = new TreeMap<>();
      seen.add(statuses);
      LoadClient client = new LoadClient(vertx, instance.port(), 1);
      loops.add(
          CompletableFuture.runAsync(
              () -> {
                int status = 200;
                while (status > LoadClient.REFUSED && !over.get()) {
                  status = client.get(Drill.target(url)).join();
                  statuses.merge(status, 1, Integer::sum);
                }
              }));
    }
    return loops;
  }
}
