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

/** A Redis of our own on a loopback port that saves nothing, to be maltreated. */
final class RedisServer implements AutoCloseable {

  private static final String SERVER = "redis-server";
  private static final String CLIENT = "redis-cli";

  private final int port;
  private Process process;

  private RedisServer(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** Skips the test where there is none, unless the environment says that there must be one. */
  static void wantsRedis() {
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
    int port = freePort();
    RedisServer server = new RedisServer(port, launch(port));
    server.awaitReady();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static Process launch(int port) throws IOException {
    return new ProcessBuilder(
            SERVER,
            "--port",
            String.valueOf(port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
            "--dir",
            Path.of("target").toAbsolutePath().toString())
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "drill-redis.log").toFile())
        .start();
  }

  private void awaitReady() throws Exception {
    for (int i = 0; i < 200; i++) {
      if (ask("PING").equals("PONG")) {
        return;
      }
      Thread.sleep(50);
    }
    throw new IOException("redis-server did not start; see target/drill-redis.log");
  }

  int port() {
    return port;
  }

  String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** What it answers to a command, without the line's end. */
  String ask(String... command) throws IOException, InterruptedException {
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
    process = launch(port);
    awaitReady();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
