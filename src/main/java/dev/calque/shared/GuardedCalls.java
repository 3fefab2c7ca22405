package dev.calque.shared;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Bounds every call by a timer of its own, and stops calling after repeated trouble.
 *
 * <p>While the breaker is open no reader's request is spent on finding out whether the store is
 * back: a probe in the background does that, and closes the breaker once it was answered quickly.
 */
final class GuardedCalls {

  private static final Logger LOG = Logger.getLogger(SharedStore.class);

  // Five calls of the last twenty are enough to judge by: with a frozen store that is how many
  // readers wait for LONGEST_CALL, one after the other, before nobody does.
  private static final int WINDOW = 20;
  private static final int MIN_CALLS = 5;
  private static final float HALF = 50;

  /** A hundred times the usual, and as long as many a page takes: worth doing without. */
  private static final Duration SLOW = Duration.ofMillis(100);

  private static final Duration BETWEEN_PROBES = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final MeterRegistry registry;
  private final Supplier<Future<Response>> probe;
  private final CircuitBreaker breaker;
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * @param probe asks for a sign of life, over fresh connections
   */
  GuardedCalls(Vertx vertx, MeterRegistry registry, Supplier<Future<Response>> probe) {
    this.vertx = vertx;
    this.registry = registry;
    this.probe = probe;
    this.breaker =
        CircuitBreaker.of(
            "shared",
            CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(MIN_CALLS)
                .failureRateThreshold(HALF)
                .slowCallRateThreshold(HALF)
                .slowCallDurationThreshold(SLOW)
                // It leaves this state by the probe alone.
                .waitDurationInOpenState(Duration.ofDays(365))
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                LOG.warn("The shared store is in trouble; it is left alone until it answers again");
                probeLater();
              }
            });
  }

  boolean isClosed() {
    return breaker.getState() == CircuitBreaker.State.CLOSED;
  }

  /** Connects and loads classes before the first reader needs them; counts for nothing. */
  void warmUp() {
    bounded(SharedStore.LONGEST_CALL, probe).onComplete(ignored -> {});
  }

  void close() {
    closed = true;
  }

  /**
   * Makes one call.
   *
   * @param read makes the result of an answer; null stands for Redis' nil
   * @param trouble the result where there is no answer
   */
  <T> CompletionStage<T> call(
      String name,
      Duration atMost,
      Supplier<Future<Response>> call,
      Function<@Nullable Response, T> read,
      T trouble) {
    if (atMost.isNegative() || atMost.isZero() || !breaker.tryAcquirePermission()) {
      return CompletableFuture.completedStage(trouble);
    }
    long start = System.nanoTime();
    CompletableFuture<T> result = new CompletableFuture<>();
    bounded(atMost, call)
        .onComplete(
            done -> {
              long nanos = System.nanoTime() - start;
              T answer = done.succeeded() ? read.apply(done.result()) : trouble;
              timer(name, judge(nanos, done.cause())).record(nanos, TimeUnit.NANOSECONDS);
              result.complete(answer);
            });
    return result;
  }

  /** Tells the breaker, and gives the outcome its name in the metrics. */
  private String judge(long nanos, @Nullable Throwable failure) {
    if (failure == null) {
      breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
      return "ok";
    } else if (failure instanceof ErrorType) {
      // It answered, and at once: a full Redis refuses to write and still reads well.
      breaker.releasePermission();
      return "refused";
    }
    breaker.onError(nanos, TimeUnit.NANOSECONDS, failure);
    return failure instanceof TooSlow ? "timeout" : "error";
  }

  /** The client's own timeouts don't end a call to a server that is frozen. */
  private Future<Response> bounded(Duration atMost, Supplier<Future<Response>> call) {
    Promise<Response> promise = Promise.promise();
    long timer =
        vertx.setTimer(Math.max(1, atMost.toMillis()), id -> promise.tryFail(new TooSlow()));
    try {
      call.get()
          .onComplete(
              done -> {
                vertx.cancelTimer(timer);
                if (done.succeeded()) {
                  promise.tryComplete(done.result());
                } else {
                  promise.tryFail(done.cause());
                }
              });
    } catch (RuntimeException e) {
      vertx.cancelTimer(timer);
      promise.tryFail(e);
    }
    return promise.future();
  }

  private void probeLater() {
    vertx.setTimer(BETWEEN_PROBES.toMillis(), id -> probe());
  }

  private void probe() {
    if (closed) {
      return;
    }
    long start = System.nanoTime();
    bounded(SharedStore.LONGEST_CALL, probe)
        .onComplete(
            done -> {
              boolean quick = System.nanoTime() - start < SLOW.toNanos();
              if (done.succeeded() && quick) {
                breaker.transitionToClosedState();
                LOG.info("The shared store answers again");
              } else {
                probeLater();
              }
            });
  }

  private Timer timer(String call, String outcome) {
    return timers.computeIfAbsent(
        call + ' ' + outcome,
        key ->
            Timer.builder("calque.shared.calls")
                .description("Calls of the store that instances share")
                .tag("call", call)
                .tag("outcome", outcome)
                .serviceLevelObjectives(
                    Duration.ofMillis(1), Duration.ofMillis(5), SLOW, SharedStore.LONGEST_CALL)
                .register(registry));
  }

  /** No answer came in time. */
  private static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooSlow() {
      super("no answer in time", null, false, false);
    }
  }
}
