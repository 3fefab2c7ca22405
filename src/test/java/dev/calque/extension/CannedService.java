package dev.calque.extension;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A service that gives one answer to everything, for what no real page shows on demand. */
final class CannedService implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String READING =
      """
      {
        "schema": 1, "requestedUrl": "https://samples.calque.example/x",
        "url": "https://samples.calque.example/x", "fetchedAt": "2026-11-23T16:00:00Z",
        "translation": {
          "label": "undecided", "engine": null, "sourceLanguage": null, "targetLanguage": "en",
          "edited": null, "notice": null, "otherNotices": [],
          "evidence": [{"signal": "some-hint", "strength": "hint", "direction": "for",
            "quote": "a telling quote", "where": "text"}]
        },
        "original": null, "versions": [],
        "article": {
          "title": "A story", "byline": "A. Writer", "siteName": "The Paper", "language": "en",
          "dir": "ltr", "publishedTime": "2026-04-13T19:24:00Z", "modifiedTime": null,
          "excerpt": "One.", "leadImage": null, "contentHtml": "<p>One.</p>",
          "textContent": "One.", "wordCount": 1, "readingTimeMinutes": 1
        },
        "articleMissing": null
      }
      """;

  private record Answer(int status, String type, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicReference<Answer> answer = new AtomicReference<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> lastBody = new AtomicReference<>("");
  private volatile CountDownLatch hold = new CountDownLatch(0);

  private CannedService(HttpServer server) {
    this.server = server;
  }

  static CannedService start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      CannedService service = new CannedService(server);
      server.setExecutor(service.threads);
      server.createContext("/", service::respond);
      server.start();
      return service.reading(reading -> reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers with an undecided reading, changed. */
  CannedService reading(UnaryOperator<ObjectNode> change) {
    try {
      ObjectNode reading = change.apply((ObjectNode) MAPPER.readTree(READING));
      answer.set(new Answer(200, "application/json", reading.toString()));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CannedService problem(int status, String slug) {
    answer.set(
        new Answer(
            status,
            "application/problem+json",
            "{\"type\":\"/problems/" + slug + "\",\"status\":" + status + "}"));
    return this;
  }

  /** Answers nobody until {@link #release}. */
  CannedService holding() {
    hold = new CountDownLatch(1);
    return this;
  }

  void release() {
    hold.countDown();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Method and target of everything that was asked. */
  List<String> requests() {
    return requests;
  }

  /** What the last request brought along. */
  String lastBody() {
    return lastBody.get();
  }

  private void awaitRelease() {
    try {
      hold.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void respond(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    lastBody.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    awaitRelease();
    Answer given = answer.get();
    byte[] body = given.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", given.type());
    exchange.sendResponseHeaders(given.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.shutdownNow();
  }
}
