package dev.calque;

import io.quarkus.vertx.http.DomainSocketServerStart;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Runs work on threads of its own, and none of it before the service listens: what loads models
 * takes both processors of a small machine from what opens the port.
 */
@Singleton
final class OncePortsAreOpen implements Executor {

  private final CompletableFuture<Void> listening = new CompletableFuture<>();

  /** Called by the container. */
  OncePortsAreOpen() {}

  void opened(@ObservesAsync HttpServerStart port) {
    listening.complete(null);
  }

  void opened(@ObservesAsync HttpsServerStart port) {
    listening.complete(null);
  }

  void opened(@ObservesAsync DomainSocketServerStart socket) {
    listening.complete(null);
  }

  @Override
  public void execute(Runnable work) {
    listening.thenAccept(open -> startThread(work)).exceptionally(e -> null);
  }

  private static void startThread(Runnable work) {
    Thread thread = new Thread(work, "calque-loading");
    thread.setDaemon(true);
    thread.start();
  }
}
