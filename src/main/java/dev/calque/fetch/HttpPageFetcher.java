package dev.calque.fetch;

import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Fetches over HTTP; bounds how many fetches are under way and begins each on its event loop. */
final class HttpPageFetcher implements PageFetcher {

  /** Bodies on their way take at most this share of the heap. */
  private static final int HEAP_SHARE = 4;

  private final VertxInternal vertx;
  private final FetchServices services;
  private final AtomicInteger underWay = new AtomicInteger();

  HttpPageFetcher(Vertx vertx, FetchServices services) {
    this.vertx = (VertxInternal) vertx;
    this.services = services;
  }

  static HttpPageFetcher create(
      Vertx vertx,
      FetchLimits limits,
      FetchPolicy policy,
      String userAgent,
      FetchListener listener) {
    return create(
        vertx,
        limits,
        policy,
        userAgent,
        new SystemHostResolver(),
        new VertxTransport(vertx, limits),
        listener);
  }

  static HttpPageFetcher create(
      Vertx vertx,
      FetchLimits limits,
      FetchPolicy policy,
      String userAgent,
      HostResolver resolver,
      Transport transport,
      FetchListener listener) {
    HostGate gate =
        new HostGate(
            limits.maxParallelPerHost(),
            limits.pace(),
            System::nanoTime,
            (millis, next) -> vertx.setTimer(Math.max(1, millis), id -> next.run()));
    BodyBudget budget = new BodyBudget(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    return new HttpPageFetcher(
        vertx,
        new FetchServices(
            limits,
            policy,
            resolver,
            transport,
            gate,
            new SitePauses(System::nanoTime),
            budget,
            new RequestFields(userAgent),
            listener));
  }

  @Override
  public CompletionStage<FetchOutcome> fetch(FetchRequest request) {
    if (underWay.incrementAndGet() > services.limits().maxParallel()) {
      underWay.decrementAndGet();
      return CompletableFuture.completedStage(
          new FetchOutcome.Overloaded("expected fewer pages to be fetched at once"));
    }
    // A context of its own for each fetch spreads them over the event loops; the public API gives
    // one only to a thread or a verticle.
    return new Fetch(services, request, vertx.createEventLoopContext())
        .start()
        .whenComplete((outcome, error) -> underWay.decrementAndGet())
        .minimalCompletionStage();
  }

  @Override
  public void close() {
    services.transport().close();
    services.resolver().close();
  }
}
