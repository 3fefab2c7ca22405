package dev.calque.article.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Serves the page that the payloads are put into, and is the browsers' proxy for all other hosts:
 * nothing leaves the machine, and every request that markup causes is written down.
 */
final class LoopbackSite implements AutoCloseable {

  private static final Set<String> SCRIPTS = Set.of("/witness.js", "/inspect.js");
  private static final String PAGE =
      "<!doctype html><meta charset=utf-8><title>Inspection</title>"
          + "<script src=/witness.js></script><body><script src=/inspect.js></script>";

  /** Reports what a policy without inline scripts would have stopped, and stops nothing. */
  private static final String POLICY =
      "Content-Security-Policy-Report-Only: default-src *; style-src * 'unsafe-inline';"
          + " script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

  private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();

  LoopbackSite() throws IOException {
    threads.execute(this::acceptAll);
  }

  int port() {
    return socket.getLocalPort();
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }

  /** What was asked for but the site's own files: {@code GET http://host/path}, {@code CONNECT}. */
  Queue<String> requests() {
    return requests;
  }

  private void acceptAll() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> answer(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      connection.setSoTimeout(5000);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = in.readLine();
      String header = line;
      while (header != null && !header.isEmpty()) {
        header = in.readLine();
      }
      if (line != null) {
        respond(line, connection.getOutputStream());
      }
    } catch (IOException e) {
      // A browser that hangs up early has asked all the same; there is nobody to tell.
    }
  }

  private void respond(String line, OutputStream out) throws IOException {
    String path = line.split(" ", -1)[1].replace(address(), "");
    if (path.equals("/")) {
      send(out, "200 OK", "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
    } else if (SCRIPTS.contains(path)) {
      send(out, "200 OK", "text/javascript", file(path));
    } else {
      if (!path.equals("/favicon.ico")) {
        requests.add(line.substring(0, Math.max(0, line.lastIndexOf(' '))));
      }
      send(out, "404 Not Found", "text/plain", new byte[0]);
    }
  }

  private static void send(OutputStream out, String status, String type, byte[] body)
      throws IOException {
    String head =
        ("HTTP/1.1 %s\r\nContent-Type: %s; charset=utf-8\r\nContent-Length: %d\r\n"
                + "Cache-Control: max-age=600\r\n%s\r\nConnection: close\r\n\r\n")
            .formatted(status, type, body.length, POLICY);
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  private static byte[] file(String path) {
    try (@Nullable InputStream in =
        LoopbackSite.class.getResourceAsStream("/security/browser" + path)) {
      if (in == null) {
        throw new IllegalStateException("expected a test resource security/browser" + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
