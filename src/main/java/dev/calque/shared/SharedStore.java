package dev.calque.shared;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * A store of small values that several instances share. Thread-safe.
 *
 * <p>Nothing here fails and nothing takes longer than {@link #LONGEST_CALL}: a store that is down,
 * frozen, full or slow answers {@link Found.Trouble} or {@link Write#TROUBLE}, and after repeated
 * trouble it isn't even asked for a while. So whoever uses it must be able to do without it.
 */
public interface SharedStore extends AutoCloseable {

  /**
   * How long a call takes at most. A healthy store on the same network answers in under 1 ms (99th
   * percentile of 20 KB values: 0.3 to 0.7 ms); a frozen one never does.
   */
  Duration LONGEST_CALL = Duration.ofMillis(250);

  /** Looks a value up; {@code atMost} shortens the longest time that it may take. */
  CompletionStage<Found> get(String key, Duration atMost);

  /** Keeps a value for so long. */
  CompletionStage<Write> put(String key, byte[] value, Duration lifetime);

  /** Keeps a value for so long, unless one is there. */
  CompletionStage<Write> putIfAbsent(String key, byte[] value, Duration lifetime, Duration atMost);

  /** Keeps a value for so long in the place of this one, and of no other. */
  CompletionStage<Write> replace(String key, byte[] expected, byte[] value, Duration lifetime);

  /** Removes this value, and no other that came to stand in its place. */
  CompletionStage<Write> remove(String key, byte[] expected);

  /** Whether there is one, and whether it is asked at the moment. */
  State state();

  /** Whether it is asked at all at the moment. */
  default boolean isAsked() {
    return state() == State.ASKED;
  }

  /** Whether there is a store, and whether it is asked. */
  enum State {
    /** None is configured. */
    OFF,
    ASKED,
    /** It was in trouble, and is left alone until it answers again. */
    LEFT_ALONE
  }

  /** Lets go of the connections. */
  @Override
  void close();

  /** No store: an instance of its own. */
  static SharedStore none() {
    return new NoStore();
  }

  /**
   * A store in a Redis, or in what speaks its protocol.
   *
   * @param registry is told of every call
   */
  static SharedStore overRedis(Vertx vertx, RedisSettings settings, MeterRegistry registry) {
    return new RedisStore(vertx, settings, registry);
  }
}
