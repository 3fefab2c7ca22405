package dev.calque.drill;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site on a loopback port. {@code /story/…} answers after {@code ?wait=} milliseconds, or with
 * {@code ?wait=held} once it is told to; {@code /reset/…} breaks off, {@code /stall/…} stops in the
 * middle and keeps the connection.
 */
final class Origin {

  private static final String PARAGRAPH =
      "<p>The old bridge over the river was opened again on Monday after two years of work, and the"
          + " first trams crossed it before noon while a small crowd watched.</p>";

  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
  private final Vertx vertx;
  private final HttpServer server;

  private Origin(Vertx vertx, HttpServer server) {
    this.vertx = vertx;
    this.server = server;
  }

  static Origin start(Vertx vertx) throws Exception {
    HttpServer server = vertx.createHttpServer();
    Origin origin = new Origin(vertx, server);
    server.requestHandler(origin::answer);
    server
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .get(60, TimeUnit.SECONDS);
    return origin;
  }

  private void answer(HttpServerRequest request) {
    asked.computeIfAbsent(request.path(), path -> new AtomicInteger()).incrementAndGet();
    request.response().putHeader("Content-Type", "text/html; charset=utf-8");
    if (request.path().startsWith("/reset/")) {
      request.connection().close();
    } else if (request.path().startsWith("/stall/")) {
      request.response().setChunked(true).write("<!doctype html><html><body><p>It begins");
    } else {
      String wait = request.getParam("wait", "0");
      Runnable send = () -> request.response().end(story(request.path()));
      if (wait.equals("0")) {
        send.run();
      } else if (wait.equals("held")) {
        held.add(send);
      } else {
        vertx.setTimer(Long.parseLong(wait), id -> send.run());
      }
    }
  }

  private static String story(String path) {
    String head = "<!doctype html><html lang=en><head><title>A bridge reopens</title></head><body>";
    return head
        + "<main><article><h1>A bridge reopens</h1><p>"
        + path
        + "</p>"
        + PARAGRAPH.repeat(20)
        + "</article></main></body></html>";
  }

  /** Answers all that it holds. */
  void release() {
    for (Runnable send = held.poll(); send != null; send = held.poll()) {
      send.run();
    }
  }

  int held() {
    return held.size();
  }

  int port() {
    return server.actualPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  int asked(String path) {
    return asked.getOrDefault(path, new AtomicInteger()).get();
  }

  int askedUnder(String prefix) {
    return asked.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .mapToInt(entry -> entry.getValue().get())
        .sum();
  }
}
