package dev.calque.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.drill.RedisServer;
import dev.calque.shared.RedisSettings.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one instance leaves in the store another one finds there: over TLS, in a cluster of three,
 * behind a sentinel; each with servers of our own on loopback.
 */
class RedisKindsTest {

  private static final int KEYS = 20;
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration PATIENT = Duration.ofSeconds(5);
  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final String PASSWORD = "changeit";

  private final Vertx vertx = Vertx.vertx();
  private final List<AutoCloseable> open = new ArrayList<>();
  @TempDir private Path folder;

  @BeforeEach
  void wantsRedis() {
    RedisServer.wantsRedis();
  }

  @AfterEach
  void stop() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void sharesOverTls() throws Exception {
    Certificate ours = Certificate.forLoopback(folder);
    int port = RedisServer.freePort();
    RedisServer server = startedWithTls(port, ours);
    String address = "rediss://127.0.0.1:" + port;
    System.setProperty(TRUST, ours.trustStore().toString());
    System.setProperty(TRUST + "Password", PASSWORD);
    try {
      assertIsShared(Kind.STANDALONE, "", address);
    } finally {
      System.clearProperty(TRUST);
      System.clearProperty(TRUST + "Password");
    }
    assertThat(server.ask("DBSIZE")).isNotEqualTo("0");
  }

  /** A certificate that nobody vouches for is no store of ours. */
  @Test
  void sharesNothingWithAServerThatNobodyVouchesFor() throws Exception {
    Certificate ours = Certificate.forLoopback(folder);
    int port = RedisServer.freePort();
    startedWithTls(port, ours);
    SharedStore one = store(Kind.STANDALONE, "", "rediss://127.0.0.1:" + port);
    assertThat(now(one.putIfAbsent("key", bytes("value"), LONG, PATIENT))).isEqualTo(Write.TROUBLE);
  }

  /** With a plain port as well: there redis-cli asks whether it is up. */
  private RedisServer startedWithTls(int port, Certificate certificate) throws Exception {
    return started(
        RedisServer.freePort(),
        "--tls-port",
        String.valueOf(port),
        "--tls-cert-file",
        certificate.certificate().toString(),
        "--tls-key-file",
        certificate.key().toString(),
        "--tls-auth-clients",
        "no");
  }

  @Test
  void sharesInAClusterOfThree() throws Exception {
    List<RedisServer> nodes = new ArrayList<>();
    List<String> create = new ArrayList<>(List.of("--cluster", "create"));
    for (int i = 0; i < 3; i++) {
      RedisServer node =
          started(
              RedisServer.freePort(),
              "--cluster-enabled",
              "yes",
              "--cluster-port",
              String.valueOf(RedisServer.freePort()),
              "--cluster-config-file",
              folder.resolve("nodes-" + i + ".conf").toString());
      nodes.add(node);
      create.add("127.0.0.1:" + node.port());
    }
    create.addAll(List.of("--cluster-replicas", "0", "--cluster-yes"));
    String created = nodes.get(0).ask(create.toArray(String[]::new));
    assertThat(created).contains("All 16384 slots covered");
    assertIsShared(Kind.CLUSTER, "", nodes.get(0).url(), nodes.get(1).url());
    for (RedisServer node : nodes) {
      assertThat(node.ask("DBSIZE")).as("keys of each node").isNotEqualTo("0");
    }
  }

  @Test
  void sharesBehindASentinel() throws Exception {
    RedisServer master = started(RedisServer.freePort());
    Path settings = folder.resolve("sentinel.conf");
    Files.writeString(
        settings,
        "sentinel monitor readings 127.0.0.1 " + master.port() + " 1\nprotected-mode no\n");
    RedisServer sentinel = RedisServer.sentinelAt(RedisServer.freePort(), settings);
    open.add(sentinel);
    assertIsShared(Kind.SENTINEL, "readings", sentinel.url());
    assertThat(master.ask("DBSIZE")).isNotEqualTo("0");
  }

  /**
   * Twenty keys, so that each node of a cluster has its share; all that the store can do. A round
   * in which a machine was too busy to answer within the quarter of a second proves nothing.
   */
  private void assertIsShared(Kind kind, String master, String... addresses) throws Exception {
    SharedStore one = store(kind, master, addresses);
    SharedStore other = store(kind, master, addresses);
    List<String> found = List.of();
    for (int round = 0; round < 5 && (round == 0 || found.contains("TROUBLE")); round++) {
      found = new ArrayList<>();
      for (int i = 0; i < KEYS; i++) {
        found.addAll(exchange(one, other, "calque:test:" + round + ":" + i));
      }
    }
    for (int i = 0; i < KEYS; i++) {
      assertThat(found.subList(8 * i, 8 * i + 8))
          .containsExactly(
              "DONE", "NOT_DONE", "first", "DONE", "NOT_DONE", "DONE", "DONE", "third");
    }
  }

  private static List<String> exchange(SharedStore one, SharedStore other, String key)
      throws Exception {
    return List.of(
        now(one.putIfAbsent(key, bytes("first"), LONG, PATIENT)).name(),
        now(other.putIfAbsent(key, bytes("late"), LONG, PATIENT)).name(),
        text(now(other.get(key, PATIENT))),
        now(other.replace(key, bytes("first"), bytes("second"), LONG)).name(),
        now(one.remove(key, bytes("first"))).name(),
        now(one.remove(key, bytes("second"))).name(),
        now(one.put(key, bytes("third"), LONG)).name(),
        text(now(other.get(key, PATIENT))));
  }

  private SharedStore store(Kind kind, String master, String... addresses) {
    RedisSettings settings = new RedisSettings(List.of(addresses), kind, master);
    SharedStore store = SharedStore.overRedis(vertx, settings, new SimpleMeterRegistry());
    open.add(store::close);
    return store;
  }

  private RedisServer started(int port, String... options) throws Exception {
    RedisServer server = RedisServer.startAt(port, options);
    open.add(server);
    return server;
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static String text(Found found) {
    return found.match(
        value -> new String(value, StandardCharsets.UTF_8), () -> "nothing", () -> "TROUBLE");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A key, a certificate of it for 127.0.0.1, and a store that trusts this one alone. */
  private record Certificate(Path key, Path certificate, Path trustStore) {

    static Certificate forLoopback(Path folder) throws Exception {
      Path keys = folder.resolve("keys.p12");
      Path certificate = folder.resolve("certificate.pem");
      Path trust = folder.resolve("trust.p12");
      keytool(
          keys,
          "-genkeypair",
          "-alias",
          "redis",
          "-keyalg",
          "EC",
          "-dname",
          "CN=localhost",
          "-ext",
          "SAN=IP:127.0.0.1",
          "-validity",
          "2");
      keytool(keys, "-exportcert", "-alias", "redis", "-rfc", "-file", certificate.toString());
      keytool(
          trust, "-importcert", "-noprompt", "-alias", "redis", "-file", certificate.toString());
      return new Certificate(privateKey(keys, folder.resolve("key.pem")), certificate, trust);
    }

    private static void keytool(Path store, String... arguments) throws Exception {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
      command.addAll(List.of(arguments));
      command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12"));
      command.addAll(List.of("-storepass", PASSWORD));
      Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(tool.waitFor()).as(said).isZero();
    }

    private static Path privateKey(Path store, Path file) throws Exception {
      char[] password = PASSWORD.toCharArray();
      java.security.KeyStore keys = java.security.KeyStore.getInstance(store.toFile(), password);
      byte[] encoded = keys.getKey("redis", password).getEncoded();
      String lines = java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
      return Files.writeString(
          file, "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n");
    }
  }
}
