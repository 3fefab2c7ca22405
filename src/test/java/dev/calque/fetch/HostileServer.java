package dev.calque.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The outside generator of hostile pages, where it lies beside the corpora, on a loopback port. */
final class HostileServer implements AutoCloseable {

  /**
   * A hostile page.
   *
   * @param group {@code wire} for what goes wrong on the way, {@code parse} for markup
   * @param outcomes those that are right
   */
  record HostilePath(String path, String group, Set<String> outcomes) {}

  private final Process process;
  private final int port;

  private HostileServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The generator's file; nothing where it or an interpreter for it is not there. */
  static Optional<Path> script() {
    Path corpus = Path.of(System.getProperty("calque.corpus", "")).toAbsolutePath().normalize();
    Path script = corpus.resolveSibling("tools").resolve("gen_hostile.py");
    return Files.isReadable(script) && hasPython() ? Optional.of(script) : Optional.empty();
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static HostileServer start(Path script) throws IOException {
    int port = freePort();
    Process process =
        new ProcessBuilder("python3", script.toString(), "serve", "--port", String.valueOf(port))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      BufferedReader out = process.inputReader();
      // It says where it serves once it does.
      if (out.readLine() == null) {
        throw new IOException("the hostile server did not start");
      }
      return new HostileServer(process, port);
    } catch (IOException e) {
      process.destroy();
      throw e;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** The address of a path; different for every round, so that no answer comes from a cache. */
  String url(HostilePath path, int round) {
    String separator = path.path().contains("?") ? "&" : "?";
    return "http://127.0.0.1:" + port + path.path() + separator + "round=" + round;
  }

  List<HostilePath> paths() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
      String list =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
      List<HostilePath> paths = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(list)) {
        paths.add(
            new HostilePath(
                node.get("path").asText(),
                node.get("group").asText(),
                Set.of(node.get("outcome").asText().split("\\|"))));
      }
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
