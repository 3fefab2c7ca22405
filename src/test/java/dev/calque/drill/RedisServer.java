package dev.calque.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Redis of our own on a loopback port that saves nothing, to be maltreated. */
public final class RedisServer implements AutoCloseable {

  private static final String SERVER = "redis-server";
  private static final String CLIENT = "redis-cli";

  private final int port;
  private final List<String> options;
  private @Nullable Path settings;
  private Process process;

  private RedisServer(int port, List<String> options) {
    this.port = port;
    this.options = options;
  }

  /** Skips the test where there is none, unless the environment says that there must be one. */
  public static void wantsRedis() {
    boolean isThere = isOnPath(SERVER) && isOnPath(CLIENT);
    if (Boolean.parseBoolean(System.getenv("CALQUE_REQUIRE_REDIS"))) {
      assertThat(isThere).as("redis-server and redis-cli on the path").isTrue();
    }
    assumeTrue(isThere, "skipped: no redis-server and redis-cli on the path");
  }

  private static boolean isOnPath(String command) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, command))) {
        return true;
      }
    }
    return false;
  }

  static RedisServer start() throws Exception {
    return startAt(freePort());
  }

  /** Starts one at a port, with options of redis-server's beside its own. */
  public static RedisServer startAt(int port, String... options) throws Exception {
    RedisServer server = new RedisServer(port, List.of(options));
    server.restart();
    return server;
  }

  /** Starts a sentinel, which keeps its settings and what it learns in a file. */
  public static RedisServer sentinelAt(int port, Path settings) throws Exception {
    RedisServer server = new RedisServer(port, List.of("--sentinel"));
    server.settings = settings;
    server.restart();
    return server;
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>(List.of(SERVER));
    if (settings != null) {
      command.add(settings.toString());
    }
    command.addAll(List.of("--port", String.valueOf(port)));
    command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir"));
    command.add(Path.of("target").toAbsolutePath().toString());
    command.addAll(options);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "drill-redis.log").toFile())
        .start();
  }

  private void awaitReady() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      if (ask("PING").equals("PONG")) {
        return;
      }
      Thread.sleep(50);
    }
    throw new IOException("redis-server did not start; see target/drill-redis.log");
  }

  public int port() {
    return port;
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** What it answers to a command, without the line's end. */
  public String ask(String... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(CLIENT, "-h", "127.0.0.1", "-p"));
    all.add(String.valueOf(port));
    all.addAll(List.of(command));
    Process client = new ProcessBuilder(all).redirectErrorStream(true).start();
    client.getOutputStream().close();
    String answer =
        new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    client.waitFor(10, TimeUnit.SECONDS);
    return answer;
  }

  List<String> keys(String pattern) throws IOException, InterruptedException {
    return ask("KEYS", pattern).lines().filter(line -> !line.isBlank()).toList();
  }

  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  void restart() throws Exception {
    process = launch();
    awaitReady();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
