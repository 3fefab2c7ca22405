package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where connections go, and whom they trust. */
class VertxTransportTest {

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final Transport transport = new VertxTransport(vertx, FetchLimits.STANDARD);

  @AfterEach
  void close() throws Exception {
    transport.close();
    vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private String send(String url) throws Exception {
    PageAddress address = PageAddress.parse(url).accepted().orElseThrow();
    CompletableFuture<String> result = new CompletableFuture<>();
    Transport.Request request =
        new Transport.Request(address, InetAddress.getLoopbackAddress(), Map.of());
    vertx.runOnContext(now -> transport.send(request, new Note(result)));
    return result.get(60, TimeUnit.SECONDS);
  }

  private record Note(CompletableFuture<String> result) implements Transport.Reply {

    @Override
    public void head(int status, Headers headers) {
      result.complete(status + " " + headers.first("x-host").orElse(""));
    }

    @Override
    public void body(byte[] chunk) {}

    @Override
    public void end() {}

    @Override
    public void failed(Transport.Failure failure) {
      result.complete((failure.connected() ? "failed " : "unconnected ") + failure.detail());
    }
  }

  private int serve(HttpServerOptions options) throws Exception {
    HttpServer server =
        vertx
            .createHttpServer(options.setHost("127.0.0.1").setPort(0))
            .requestHandler(
                r -> r.response().putHeader("X-Host", r.getHeader("Host")).end("<p>x</p>"));
    return server
        .listen()
        .toCompletionStage()
        .toCompletableFuture()
        .get(60, TimeUnit.SECONDS)
        .actualPort();
  }

  @Test
  void goesToTheCheckedServerUnderTheNameOfTheHost() throws Exception {
    int port = serve(new HttpServerOptions());

    // The name has no address at all: were it looked up again, this would fail.
    assertThat(send("http://nowhere.invalid:" + port + "/"))
        .isEqualTo("200 nowhere.invalid:" + port);
  }

  @Test
  void trustsNoCertificateThatNobodyVouchesFor() throws Exception {
    int port =
        serve(
            new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(
                    new PfxOptions().setPath(selfSigned().toString()).setPassword("password")));

    assertThat(send("https://nowhere.invalid:" + port + "/"))
        .startsWith("failed expected a valid TLS connection, found ");
  }

  /** A key store made by the JDK's own tool, with a certificate for nowhere.invalid. */
  private Path selfSigned() throws Exception {
    Path store = folder.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-dname",
                "CN=nowhere.invalid",
                "-ext",
                "san=dns:nowhere.invalid",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "password")
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    return store;
  }

  @Test
  void saysThatAServerWasNotReached() throws Exception {
    assertThat(send("http://nowhere.invalid:1/")).startsWith("unconnected expected a connection");
  }
}
