package dev.calque.fetch;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged service in a process of its own, as an operator starts it, but in the test profile:
 * only there may it be told loopback ports to fetch from.
 */
public final class PackagedInstance implements AutoCloseable {

  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final int START_SECONDS = 180;

  /** How often it is started where its port is taken before it can take it itself. */
  private static final int TRIES = 3;

  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

  private final Process process;
  private final int port;
  private final Path collections;
  private final HttpClient client = HttpClient.newHttpClient();

  private PackagedInstance(Process process, int port, Path collections) {
    this.process = process;
    this.port = port;
    this.collections = collections;
  }

  /** Whether there is a package to start. */
  public static boolean isPackaged() {
    return Files.isReadable(JAR);
  }

  /** Starts it with a heap, a profile and properties; returns once it is ready. */
  public static PackagedInstance start(
      String heap, String profile, List<String> properties, Path log)
      throws IOException, InterruptedException {
    return start(List.of(), heap, profile, properties, log);
  }

  /** The same, started by another command that stands before its own. */
  public static PackagedInstance start(
      List<String> before, String heap, String profile, List<String> properties, Path log)
      throws IOException, InterruptedException {
    for (int i = 1; i < TRIES; i++) {
      try {
        return startOnce(before, heap, profile, properties, log);
      } catch (BindException e) {
        // Between the choice of the port and the start somebody took it.
      }
    }
    return startOnce(before, heap, profile, properties, log);
  }

  private static PackagedInstance startOnce(
      List<String> before, String heap, String profile, List<String> properties, Path log)
      throws IOException, InterruptedException {
    int port = HostileServer.freePort();
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-XX:+ExitOnOutOfMemoryError");
    Path collections = Path.of(log + ".gc");
    command.add("-Xlog:gc:file=" + collections);
    command.add("-Dquarkus.profile=" + profile);
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + port);
    properties.forEach(property -> command.add("-D" + property));
    command.add("-jar");
    command.add(JAR.toString());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    PackagedInstance instance = new PackagedInstance(process, port, collections);
    for (int i = 0; i < START_SECONDS * 5 && process.isAlive(); i++) {
      if (instance.isReady()) {
        return instance;
      }
      Thread.sleep(200);
    }
    instance.close();
    String said = Files.isRegularFile(log) ? Files.readString(log) : "its log is not kept";
    String message = "the packaged service did not start:\n" + said;
    throw said.contains("Port " + port) && said.contains("in use")
        ? new BindException(message)
        : new IOException(message);
  }

  private boolean isReady() throws InterruptedException {
    try {
      return get("/q/health/ready").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks for a path with its query. */
  public HttpResponse<String> get(String target) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The port that it listens on, on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** Asks it to stop (SIGTERM), as whoever runs it would. */
  public void terminate() {
    process.destroy();
  }

  /** Whether it came to its end by itself within this time. */
  public boolean endsWithin(long seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The most of the heap that was in use when a collection began, in MiB. */
  long peakHeapMib() throws IOException {
    return collections().mapToLong(c -> Long.parseLong(c.group(1))).max().orElse(-1);
  }

  /** The most that a collection left in use, in MiB: what the heap must have room for. */
  long mostAliveMib() throws IOException {
    return collections().mapToLong(c -> Long.parseLong(c.group(2))).max().orElse(-1);
  }

  /** What is still in use after a full collection, in MiB. */
  long heapMibAfterCollection() throws IOException, InterruptedException {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            String.valueOf(process.pid()),
            "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return collections().mapToLong(c -> Long.parseLong(c.group(2))).reduce(-1, (a, b) -> b);
  }

  private Stream<MatchResult> collections() throws IOException {
    return COLLECTION.matcher(Files.readString(collections)).results();
  }

  /** The largest resident size so far, in MiB; -1 where the system doesn't say. */
  public long peakResidentMib() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1L);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
