package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.calque.address.PageAddress;
import dev.calque.fetch.HostileServer.HostilePath;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every wire path of the outside generator, in parallel, straight through the fetcher. */
class HostileServerTest {

  private static final int ROUNDS = 2;
  private static final Duration DEADLINE = Duration.ofSeconds(4);

  /** The contract's slug for an outcome of a fetch, as far as the fetch decides. */
  private static final Map<Class<? extends FetchOutcome>, String> SLUGS =
      Map.of(
          FetchOutcome.Fetched.class, "ok",
          FetchOutcome.Refused.class, "blocked-address",
          FetchOutcome.Unreachable.class, "unreachable",
          FetchOutcome.BadStatus.class, "page-status",
          FetchOutcome.NotHtml.class, "not-html",
          FetchOutcome.TooLarge.class, "page-too-large",
          FetchOutcome.RedirectLoop.class, "redirect-loop",
          FetchOutcome.TimedOut.class, "timed-out",
          FetchOutcome.Overloaded.class, "overloaded");

  @Test
  void endsEveryHostilePathAsItShould() throws IOException {
    Optional<Path> script = HostileServer.script();
    assumeTrue(script.isPresent(), "skipped: no tools/gen_hostile.py beside calque.corpus");
    FetchLimits limits = new FetchLimits(DEADLINE, 5 * 1024 * 1024, 32 * 1024, 5, 256, 256);
    Vertx vertx = Vertx.vertx();
    try (HostileServer server = HostileServer.start(script.get());
        PageFetcher fetcher =
            PageFetcher.alsoOverLoopback(vertx, limits, "Calque/test", Set.of(server.port()))) {
      List<HostilePath> wire =
          server.paths().stream().filter(path -> path.group().equals("wire")).toList();
      Set<String> wrong = new TreeSet<>();
      IntStream.range(0, ROUNDS)
          .forEach(round -> wrong.addAll(round(server, fetcher, wire, round)));
      assertThat(wire).hasSizeGreaterThan(100);
      assertThat(wrong).isEmpty();
    } finally {
      vertx.close();
    }
  }

  private static Set<String> round(
      HostileServer server, PageFetcher fetcher, List<HostilePath> paths, int round) {
    Map<HostilePath, CompletionStage<FetchOutcome>> stages = new LinkedHashMap<>();
    for (HostilePath path : paths) {
      PageAddress address = PageAddress.parse(server.url(path, round)).accepted().orElseThrow();
      stages.put(path, fetcher.fetch(new FetchRequest(address, "", Validators.NONE)));
    }
    Set<String> wrong = new TreeSet<>();
    stages.forEach(
        (path, stage) -> {
          FetchOutcome outcome = await(stage);
          Set<String> right = path.outcomes();
          // Whether a page holds an article is not for the fetch to say.
          boolean fetchedIsRight = right.contains("ok") || right.contains("no-article");
          String slug = SLUGS.getOrDefault(outcome.getClass(), "none");
          if (!(slug.equals("ok") ? fetchedIsRight : right.contains(slug))) {
            wrong.add(path.path() + ": expected " + right + ", found " + outcome);
          }
        });
    return wrong;
  }

  private static FetchOutcome await(CompletionStage<FetchOutcome> stage) {
    try {
      return stage.toCompletableFuture().get(DEADLINE.toSeconds() + 2, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("expected an outcome within the deadline and two seconds", e);
    }
  }
}
