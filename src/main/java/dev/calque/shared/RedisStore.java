package dev.calque.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The shared store in a Redis. */
final class RedisStore implements SharedStore {

  /** Compare and set, which Redis has no command for. */
  private static final String REPLACE =
      "if redis.call('get', KEYS[1]) == ARGV[1] then"
          + " redis.call('set', KEYS[1], ARGV[2], 'PX', ARGV[3]) return 1 else return 0 end";

  /** Compare and delete: a lease that ran out may be another's by now. */
  private static final String REMOVE =
      "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else"
          + " return 0 end";

  private final Vertx vertx;
  private final RedisSettings settings;
  private final GuardedCalls calls;
  private volatile Redis redis;

  RedisStore(Vertx vertx, RedisSettings settings, MeterRegistry registry) {
    this.vertx = vertx;
    this.settings = settings;
    this.redis = connect();
    this.calls = new GuardedCalls(vertx, registry, this::probe);
    Gauge.builder("calque.shared.asked", calls, guarded -> guarded.isClosed() ? 1 : 0)
        .description("1 while the shared store is asked, 0 while it is left alone after trouble")
        .register(registry);
    calls.warmUp();
  }

  private Redis connect() {
    return Redis.createClient(vertx, settings.options());
  }

  /** Asks for a sign of life over fresh connections: old ones may wait for answers for ever. */
  private io.vertx.core.Future<Response> probe() {
    Redis old = redis;
    redis = connect();
    old.close();
    return redis.send(Request.cmd(Command.PING));
  }

  @Override
  public CompletionStage<Found> get(String key, Duration atMost) {
    return calls.call(
        "get",
        atMost,
        () -> redis.send(Request.cmd(Command.GET).arg(key)),
        RedisStore::found,
        new Found.Trouble());
  }

  @Override
  public CompletionStage<Write> put(String key, byte[] value, Duration lifetime) {
    return write(
        "put",
        LONGEST_CALL,
        Request.cmd(Command.SET).arg(key).arg(value).arg("PX").arg(millis(lifetime)));
  }

  @Override
  public CompletionStage<Write> putIfAbsent(
      String key, byte[] value, Duration lifetime, Duration atMost) {
    return write(
        "put-if-absent",
        atMost,
        Request.cmd(Command.SET).arg(key).arg(value).arg("NX").arg("PX").arg(millis(lifetime)));
  }

  @Override
  public CompletionStage<Write> replace(
      String key, byte[] expected, byte[] value, Duration lifetime) {
    return write(
        "replace",
        LONGEST_CALL,
        Request.cmd(Command.EVAL)
            .arg(REPLACE)
            .arg(1)
            .arg(key)
            .arg(expected)
            .arg(value)
            .arg(millis(lifetime)));
  }

  @Override
  public CompletionStage<Write> remove(String key, byte[] expected) {
    return write(
        "remove",
        LONGEST_CALL,
        Request.cmd(Command.EVAL).arg(REMOVE).arg(1).arg(key).arg(expected));
  }

  private CompletionStage<Write> write(String name, Duration atMost, Request request) {
    return calls.call(name, atMost, () -> redis.send(request), RedisStore::written, Write.TROUBLE);
  }

  @Override
  public State state() {
    return calls.isClosed() ? State.ASKED : State.LEFT_ALONE;
  }

  @Override
  public void close() {
    calls.close();
    redis.close();
  }

  private static Found found(@Nullable Response response) {
    return response == null ? new Found.Nothing() : new Found.Value(response.toBytes());
  }

  /** SET answers OK, or nothing where its condition didn't hold; the scripts answer 1 or 0. */
  private static Write written(@Nullable Response response) {
    return response == null || response.toString().equals("0") ? Write.NOT_DONE : Write.DONE;
  }

  private static long millis(Duration lifetime) {
    return Math.max(1, lifetime.toMillis());
  }
}
