package dev.calque.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import io.vertx.redis.client.impl.types.SimpleStringType;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GuardedCallsTest {

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Future<Response> sign = Future.failedFuture("no sign of life");
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final GuardedCalls calls = new GuardedCalls(vertx, registry, () -> sign);

  @AfterEach
  void close() {
    calls.close();
    vertx.close();
  }

  @Test
  void readsTheAnswer() {
    assertThat(call(() -> Future.succeededFuture(SimpleStringType.create("here"))))
        .isEqualTo("here");
    assertThat(registry.get("calque.shared.calls").tag("outcome", "ok").timer().count()).isOne();
  }

  @Test
  void takesSilenceForTrouble() {
    assertThat(call(Duration.ofMillis(30), GuardedCallsTest::silence)).isEqualTo("trouble");
    assertThat(registry.get("calque.shared.calls").tag("outcome", "timeout").timer().count())
        .isOne();
  }

  @Test
  void takesAClientThatThrowsForTrouble() {
    assertThat(
            call(
                () -> {
                  throw new IllegalStateException("closed");
                }))
        .isEqualTo("trouble");
  }

  @Test
  void asksNoMoreAfterRepeatedTrouble() {
    breakIt();
    assertThat(calls.isClosed()).isFalse();
    asked.set(0);
    assertThat(call(() -> Future.succeededFuture(SimpleStringType.create("here"))))
        .isEqualTo("trouble");
    assertThat(asked).hasValue(0);
  }

  @Test
  void asksAgainOnceThereIsASignOfLife() throws InterruptedException {
    breakIt();
    sign = Future.succeededFuture(SimpleStringType.create("PONG"));
    while (!calls.isClosed()) {
      Thread.sleep(20);
    }
    assertThat(call(() -> Future.succeededFuture(SimpleStringType.create("here"))))
        .isEqualTo("here");
  }

  @Test
  void goesOnAskingAStoreThatRefusesToWrite() {
    for (int i = 0; i < 50; i++) {
      assertThat(call(() -> Future.failedFuture(ErrorType.create("OOM command not allowed"))))
          .isEqualTo("trouble");
    }
    assertThat(calls.isClosed()).isTrue();
    assertThat(registry.get("calque.shared.calls").tag("outcome", "refused").timer().count())
        .isEqualTo(50);
  }

  @Test
  void doesNotAskWhereNoTimeIsLeft() {
    assertThat(
            calls
                .call("get", Duration.ZERO, this::counted, Object::toString, "trouble")
                .toCompletableFuture()
                .join())
        .isEqualTo("trouble");
    assertThat(asked).hasValue(0);
    assertThat(calls.isClosed()).isTrue();
  }

  private void breakIt() {
    for (int i = 0; i < 5; i++) {
      call(() -> Future.failedFuture("connection reset"));
    }
  }

  private Future<Response> counted() {
    asked.incrementAndGet();
    return silence();
  }

  private static Future<Response> silence() {
    return Promise.<Response>promise().future();
  }

  /** What answers at all answers at once; a busy machine may still be slow to see it. */
  private String call(Supplier<Future<Response>> call) {
    return call(Duration.ofSeconds(15), call);
  }

  private String call(Duration atMost, Supplier<Future<Response>> call) {
    return calls
        .call(
            "get",
            atMost,
            () -> {
              asked.incrementAndGet();
              return call.get();
            },
            String::valueOf,
            "trouble")
        .toCompletableFuture()
        .orTimeout(20, TimeUnit.SECONDS)
        .join();
  }
}
