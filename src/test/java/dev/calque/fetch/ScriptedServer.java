package dev.calque.fetch;

import dev.calque.address.PageAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A loopback server that sends exactly the bytes that a test wrote, at the test's pace. */
final class ScriptedServer implements AutoCloseable {

  /** What is done with a connection once its request has come. */
  interface Script {
    void play(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  final List<String> requests = new CopyOnWriteArrayList<>();
  final AtomicInteger open = new AtomicInteger();
  final AtomicInteger mostOpen = new AtomicInteger();

  ScriptedServer() throws IOException {
    socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  PageAddress address(String path) {
    return PageAddress.parse("http://127.0.0.1:" + port() + path).accepted().orElseThrow();
  }

  ScriptedServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  /** Answers with these very characters, read as Latin-1, and closes. */
  ScriptedServer raw(String path, String answer) {
    return on(path, out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Answers with a status line, header lines that each end in CRLF, and a body. */
  ScriptedServer answer(String path, String status, String headers, byte[] body) {
    return on(path, out -> out.write(reply(status, headers, body)));
  }

  static byte[] reply(String status, String headers, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        daemon(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    try (connection) {
      String request = readRequest(connection.getInputStream());
      requests.add(request);
      String path = request.split(" ", 3)[1];
      Script script = scripts.get(path);
      if (script != null) {
        script.play(connection.getOutputStream());
        connection.getOutputStream().flush();
      }
    } catch (IOException e) {
      // The fetcher hung up, as it often should.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.decrementAndGet();
    }
  }

  private static String readRequest(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no request");
      }
      request.append((char) b);
    }
    return request.toString();
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
