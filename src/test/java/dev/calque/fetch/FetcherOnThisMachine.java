package dev.calque.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A fetcher and a server that does as it is told, new for each test. */
abstract class FetcherOnThisMachine {

  static final String HTML = "Content-Type: text/html\r\n";
  static final byte[] PAGE =
      ("<!doctype html><title>Harbour</title><p>" + "Boats. ".repeat(400)).getBytes(UTF_8);
  static final FetchLimits LIMITS =
      new FetchLimits(Duration.ofSeconds(20), 100_000, 8 * 1024, 5, 40, 4);

  static Vertx vertx;
  ScriptedServer server;
  PageFetcher fetcher;

  @BeforeAll
  static void openVertx() throws IOException {
    vertx = Vertx.vertx();
    // The first fetch loads classes: short deadlines are not for that.
    try (ScriptedServer first = new ScriptedServer();
        PageFetcher warm =
            PageFetcher.alsoOverLoopback(vertx, LIMITS, "Calque/test", Set.of(first.port()))) {
      first.answer("/", "200 OK", HTML, PAGE);
      await(warm.fetch(new FetchRequest(first.address("/"), "", Validators.NONE)));
    }
  }

  @AfterAll
  static void closeVertx() {
    vertx.close();
  }

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    fetcher = fetcher(LIMITS);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  PageFetcher fetcher(FetchLimits limits) {
    return PageFetcher.alsoOverLoopback(
        vertx, limits, "Calque/test (+https://calque.example/bot)", Set.of(server.port()));
  }

  static FetchOutcome await(CompletionStage<FetchOutcome> stage) {
    try {
      return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the stage must complete normally", e);
    }
  }

  FetchRequest request(String path) {
    return new FetchRequest(server.address(path), "", Validators.NONE);
  }

  FetchOutcome fetch(String path) {
    return await(fetcher.fetch(request(path)));
  }
}
