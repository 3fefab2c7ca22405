package dev.calque.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site on a loopback port with good, slow, failing and odd pages; it counts who asks for what.
 */
public final class LocalSite implements QuarkusTestResourceLifecycleManager {

  private static final Map<String, AtomicInteger> ASKED = new ConcurrentHashMap<>();
  private static volatile String base = "";

  private HttpServer server;
  private ExecutorService threads;

  static String url(String path) {
    return base + path;
  }

  static int asked(String path) {
    return ASKED.getOrDefault(path, new AtomicInteger()).get();
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "calque.fetch.allow-loopback-ports",
        String.valueOf(server.getAddress().getPort()),
        "calque.fetch.deadline",
        "3s");
  }

  @Override
  public void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    ASKED.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
    try (exchange) {
      switch (path) {
        case "/slow" -> slow(exchange);
        case "/never" -> sleep(20_000);
        case "/missing" -> send(exchange, 404, "text/html", "<p>gone");
        case "/broken" -> send(exchange, 500, "text/html", "<p>broken");
        case "/paper" -> send(exchange, 200, "application/pdf", "%PDF-1.7 …");
        case "/large" -> send(exchange, 200, "text/html", "<p>" + "x".repeat(6 * 1024 * 1024));
        case "/many" -> send(exchange, 200, "text/html", "<br>".repeat(400_000));
        case "/loop" -> redirect(exchange, "/loop");
        case "/inside" -> redirect(exchange, "http://10.0.0.1/");
        case "/moved" -> redirect(exchange, "/story?utm_source=mail");
        case "/busy" -> busy(exchange);
        case "/leads-on" ->
            send(exchange, 200, "text/html", "<meta http-equiv=refresh content='0;url=/story'>On");
        case "/tagged" -> tagged(exchange);
        case "/varies" -> varies(exchange);
        case "/cookies" -> cookies(exchange);
        default -> send(exchange, 200, "text/html; charset=utf-8", story("A bridge reopens"));
      }
    }
  }

  private static void slow(HttpExchange exchange) throws IOException {
    sleep(700);
    send(exchange, 200, "text/html; charset=utf-8", story("A slow story"));
  }

  private static void busy(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", "120");
    send(exchange, 503, "text/html", "<p>busy");
  }

  private static void tagged(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"t1\"");
    send(exchange, 200, "text/html; charset=utf-8", story("A tagged story"));
  }

  private static void varies(HttpExchange exchange) throws IOException {
    String language = exchange.getRequestHeaders().getFirst("Accept-Language");
    exchange.getResponseHeaders().set("Vary", "Accept-Language");
    send(exchange, 200, "text/html; charset=utf-8", story("For " + language));
  }

  private static void cookies(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Set-Cookie", "id=1");
    boolean sent =
        exchange.getRequestHeaders().containsKey("Cookie")
            || exchange.getRequestHeaders().containsKey("Authorization")
            || exchange.getRequestHeaders().containsKey("Referer");
    send(exchange, sent ? 500 : 200, "text/html; charset=utf-8", story("No cookies"));
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String story(String title) {
    return "<!doctype html><html lang=en><head><title>"
        + title
        + "</title></head><body><main><article><h1>"
        + title
        + "</h1>"
        + ("<p>The old bridge over the river was opened again on Monday after two years"
                + " of work, and the first trams crossed it before noon while a small crowd"
                + " watched.</p>")
            .repeat(6)
        + "</article></main></body></html>";
  }
}
