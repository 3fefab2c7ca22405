package dev.calque.drill;

import static dev.calque.drill.Drill.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.calque.drill.Drill.Timed;
import dev.calque.fetch.PackagedInstance;
import io.vertx.core.Vertx;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * An instance whose name server never answers, and then is gone. It is told of that server in a
 * mount namespace of its own, which takes a Linux where this test may make one.
 */
class NameServerDrillIT {

  private static final String NAME_SERVER = "127.0.0.77";
  private static final int LOOK_UPS = 40;
  private static final long DEADLINE_MILLIS = 6_000;

  @Test
  void keepsAnsweringWhileNamesCannotBeLookedUp() throws Exception {
    assumeTrue(PackagedInstance.isPackaged(), "skipped: nothing packaged in target/quarkus-app");
    assumeTrue(canMount(), "skipped: no mount namespace of our own here (wants Linux and root)");
    Path resolver =
        Files.writeString(
            Path.of("target", "drill-resolv.conf"), "nameserver " + NAME_SERVER + "\n");
    Vertx vertx = Vertx.vertx();
    Origin origin = Origin.start(vertx);
    ExecutorService callers = Executors.newFixedThreadPool(LOOK_UPS);
    DatagramSocket silent =
        new DatagramSocket(new InetSocketAddress(InetAddress.getByName(NAME_SERVER), 53));
    try (PackagedInstance instance = start(origin, resolver)) {
      String hit = origin.url("/story/hit");
      for (int i = 0; i < 300; i++) {
        read(instance, hit);
      }
      slow(instance, origin, hit, callers);
      silent.close();
      dead(instance);
      assertThat(read(instance, origin.url("/story/after")).status()).isEqualTo(200);
    } finally {
      silent.close();
      callers.shutdownNow();
      Drill.close(vertx);
    }
  }

  private static void slow(
      PackagedInstance instance, Origin origin, String hit, ExecutorService callers)
      throws Exception {
    List<CompletableFuture<Timed>> lost = new ArrayList<>();
    for (int i = 0; i < LOOK_UPS; i++) {
      String url = "http://n" + i + ".silent.example.org/";
      lost.add(CompletableFuture.supplyAsync(() -> read(instance, url), callers));
    }
    TimeUnit.MILLISECONDS.sleep(500);
    double[] hits = new double[200];
    double[] misses = new double[20];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = read(instance, hit).millis();
    }
    for (int i = 0; i < misses.length; i++) {
      Timed miss = read(instance, origin.url("/story/slow-names/" + i));
      assertThat(miss.status()).isEqualTo(200);
      misses[i] = miss.millis();
    }
    double slowest = 0;
    for (CompletableFuture<Timed> answer : lost) {
      assertThat(answer.join().status()).isIn(502, 503, 504);
      slowest = Math.max(slowest, answer.join().millis());
    }
    Figures.report(
        "silent name server, %d look-ups: the slowest refused after %.0f ms (deadline %d); hit p99"
            + " %.1f ms, another page's median %.1f ms meanwhile",
        LOOK_UPS, slowest, DEADLINE_MILLIS, Figures.quantile(hits, 0.99), Figures.median(misses));
    // What holds up an answer from memory, which asks nobody, holds up a refusal as well.
    assertThat(slowest).isLessThan(DEADLINE_MILLIS + 2_000 + 2 * Figures.max(hits));
  }

  private static void dead(PackagedInstance instance) throws Exception {
    Timed answer = read(instance, "http://dead.example.org/");
    Figures.report("dead name server: %d after %.0f ms", answer.status(), answer.millis());
    assertThat(answer.status()).isIn(502, 504);
    assertThat(answer.millis()).isLessThan(DEADLINE_MILLIS + 2_000);
  }

  private static PackagedInstance start(Origin origin, Path resolver) throws Exception {
    String script =
        "mount --bind '" + resolver.toAbsolutePath() + "' /etc/resolv.conf && exec \"$@\"";
    return PackagedInstance.start(
        List.of("unshare", "--mount", "sh", "-c", script, "sh"),
        "256m",
        "test",
        Drill.properties(origin, "calque.fetch.deadline=" + DEADLINE_MILLIS + "ms"),
        Drill.log("names"));
  }

  private static boolean canMount() throws InterruptedException {
    try {
      return new ProcessBuilder(
                  "unshare", "--mount", "sh", "-c", "mount --bind /etc/hosts /etc/resolv.conf")
              .redirectErrorStream(true)
              .start()
              .waitFor()
          == 0;
    } catch (java.io.IOException e) {
      return false;
    }
  }
}
