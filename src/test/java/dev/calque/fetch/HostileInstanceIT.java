package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.fetch.HostileServer.HostilePath;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The packaged service with a heap of 256 MB against every path of the outside generator, many at
 * once and three times over. What was measured stands in target/hostile-*.txt.
 */
class HostileInstanceIT {

  private static final int ROUNDS = 3;
  private static final int CLIENTS = 12;
  private static final long DEADLINE_MILLIS = 10_000;
  private static final long GRACE_MILLIS = 2_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How a path came out. */
  private record Answer(HostilePath path, int round, String outcome, long millis) {

    boolean isRight() {
      return path.outcomes().contains(outcome) && millis <= DEADLINE_MILLIS + GRACE_MILLIS;
    }

    @Override
    public String toString() {
      return String.format(
          "%d %-28s expected %s, found %s after %d ms",
          round, path.path(), path.outcomes(), outcome, millis);
    }
  }

  @BeforeEach
  void wantsThePackage() {
    assumeTrue(PackagedInstance.isPackaged(), "skipped: nothing packaged in target/quarkus-app");
  }

  @Test
  void survivesEveryHostileReplyThreeTimesInParallel() throws Exception {
    survives("wire");
  }

  /** Wants a quiet machine, since markup costs processor time: -Dcalque.hostile.markup=true. */
  @Test
  @EnabledIfSystemProperty(named = "calque.hostile.markup", matches = "true")
  void survivesEveryHostileMarkupThreeTimesInParallel() throws Exception {
    survives("parse");
  }

  private static void survives(String group) throws Exception {
    Optional<Path> script = HostileServer.script();
    assumeTrue(script.isPresent(), "skipped: no tools/gen_hostile.py beside calque.corpus");
    try (HostileServer server = HostileServer.start(script.get());
        PackagedInstance instance =
            PackagedInstance.start(
                "256m",
                "test",
                List.of(
                    "calque.fetch.allow-loopback-ports=" + server.port(),
                    "calque.fetch.max-parallel-per-host=" + CLIENTS),
                Path.of("target", "hostile-" + group + ".log"))) {
      List<HostilePath> all = server.paths();
      List<HostilePath> paths = all.stream().filter(p -> p.group().equals(group)).toList();
      List<Answer> wrong = new ArrayList<>();
      List<String> measured = new ArrayList<>();
      // An instance that has just started loads classes for its first readers.
      round(server, instance, Collections.nCopies(CLIENTS, control(all)), 0);
      for (int round = 1; round <= ROUNDS; round++) {
        long start = System.nanoTime();
        List<Answer> answers = round(server, instance, paths, round);
        answers.stream().filter(answer -> !answer.isRight()).forEach(wrong::add);
        measured.add(measured(instance, round, answers, System.nanoTime() - start));
      }
      wrong.forEach(answer -> measured.add("wrong: " + answer));
      Files.write(Path.of("target", "hostile-" + group + ".txt"), measured);
      assertThat(instance.isAlive()).isTrue();
      assertThat(paths).hasSizeGreaterThan(100);
      assertThat(wrong).isEmpty();
      assertThat(outcome(ask(instance, server.url(control(all), ROUNDS + 1)))).isEqualTo("ok");
    }
  }

  private static String measured(
      PackagedInstance instance, int round, List<Answer> answers, long nanos) throws Exception {
    return String.format(
        "round %d: %d paths in %d ms, slowest %d ms, heap %d MiB, peak RSS %d MiB",
        round,
        answers.size(),
        nanos / 1_000_000,
        answers.stream().mapToLong(Answer::millis).max().orElse(0),
        heapMib(instance),
        instance.peakResidentMib());
  }

  @Test
  void refusesToStartWithLoopbackPortsOutsideOfTheTestProfile() {
    assertThatThrownBy(
            () ->
                PackagedInstance.start(
                        "256m",
                        "prod",
                        List.of("calque.fetch.allow-loopback-ports=18199"),
                        Path.of("target", "hostile-prod.log"))
                    .close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("calque.fetch.allow-loopback-ports");
  }

  private static HostilePath control(List<HostilePath> paths) {
    return paths.stream().filter(path -> path.path().equals("/ok")).findFirst().orElseThrow();
  }

  private static List<Answer> round(
      HostileServer server, PackagedInstance instance, List<HostilePath> paths, int round)
      throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<Answer>> pending = new ArrayList<>();
      for (HostilePath path : paths) {
        pending.add(
            clients.submit(
                () -> {
                  long start = System.nanoTime();
                  String outcome = outcome(ask(instance, server.url(path, round)));
                  return new Answer(path, round, outcome, (System.nanoTime() - start) / 1_000_000);
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : pending) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      clients.shutdownNow();
    }
  }

  private static HttpResponse<String> ask(PackagedInstance instance, String url)
      throws IOException, InterruptedException {
    return instance.get("/v1/read?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
  }

  /** The generator's word for an answer of ours. */
  private static String outcome(HttpResponse<String> answer) throws IOException {
    JsonNode body = JSON.readTree(answer.body());
    if (answer.statusCode() == 200) {
      return body.get("article").isNull() ? "no-article" : "ok";
    }
    String type = body.path("type").asText();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private static long heapMib(PackagedInstance instance) throws Exception {
    double bytes =
        instance
            .get("/q/metrics")
            .body()
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
    return (long) bytes / 1024 / 1024;
  }
}
