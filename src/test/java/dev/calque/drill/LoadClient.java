package dev.calque.drill;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.net.ConnectException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Many calls of one instance at once, each over a connection of its own. */
final class LoadClient {

  /** In the place of a status: nobody takes connections any more. */
  static final int REFUSED = 0;

  /** In the place of a status: the connection ended under a call. */
  static final int LOST = -1;

  private final HttpClient client;
  private final int port;

  LoadClient(Vertx vertx, int port, int connections) {
    this.port = port;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(connections).setConnectTimeout(20_000));
  }

  /** The status of the answer. */
  CompletableFuture<Integer> get(String target) {
    return client
        .request(HttpMethod.GET, port, "127.0.0.1", target)
        .compose(request -> request.send())
        .compose(response -> response.body().map(body -> response.statusCode()))
        .otherwise(trouble -> trouble instanceof ConnectException ? REFUSED : LOST)
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(150, TimeUnit.SECONDS);
  }
}
