package dev.calque.drill;

import dev.calque.fetch.PackagedInstance;
import io.vertx.core.Vertx;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the drills have in common: instances, and calls that are timed. */
final class Drill {

  private Drill() {}

  /** An answer, and how long it took. */
  record Timed(HttpResponse<String> answer, double millis) {

    int status() {
      return answer.statusCode();
    }

    String cacheStatus() {
      return answer.headers().firstValue("Cache-Status").orElse("");
    }
  }

  static PackagedInstance instance(String name, Origin origin, String... more) throws Exception {
    return PackagedInstance.start("256m", "test", properties(origin, more), log(name));
  }

  static List<String> properties(Origin origin, String... more) {
    List<String> properties = new ArrayList<>(List.of(more));
    properties.add("calque.fetch.allow-loopback-ports=" + origin.port());
    // One site stands for many here: what is asked of a single one is another test's business.
    properties.add("calque.fetch.spacing-per-host=0s");
    return properties;
  }

  static Path log(String name) {
    return Path.of("target", "drill-" + name + ".log");
  }

  /** Instances start side by side: most of their start is waiting for one another's classes. */
  static CompletableFuture<PackagedInstance> beginning(String name, Origin origin, String... more) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return instance(name, origin, more);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  static String target(String url) {
    return "/v1/read?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
  }

  static Timed read(PackagedInstance instance, String url) {
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = instance.get(target(url));
      return new Timed(answer, (System.nanoTime() - start) / 1e6);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** One series of a metric, or 0 where it isn't there. */
  static double metric(PackagedInstance instance, String start) throws Exception {
    return instance
        .get("/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(start))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  static boolean isStoreAsked(PackagedInstance instance) throws Exception {
    return metric(instance, "calque_shared_asked ") == 1;
  }

  static void await(String what, long seconds, Supplier<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.get()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("expected within " + seconds + " s: " + what);
      }
      Thread.sleep(50);
    }
  }

  static void close(Vertx vertx) throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
