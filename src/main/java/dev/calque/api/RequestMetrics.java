package dev.calque.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Times every call of the contract, by call and outcome. Meters are looked up by a key of our own:
 * the registry's look-up costs more than answering from memory.
 */
public final class RequestMetrics {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(300),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  /** Registers its meters as they are first needed. */
  public RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  private record Key(String call, String outcome, String cache) {}

  /**
   * Counts a call that is answered.
   *
   * @param call {@code read}, {@code verdict} or {@code handed-over}
   * @param outcome {@code ok} or the problem's name
   * @param cache how the cache took part, or {@code none}
   * @param startNanos when the call began, on {@link System#nanoTime()}'s clock
   */
  void answered(String call, String outcome, String cache, long startNanos) {
    timers
        .computeIfAbsent(new Key(call, outcome, cache), this::timer)
        .record(Duration.ofNanos(System.nanoTime() - startNanos));
  }

  private Timer timer(Key key) {
    return Timer.builder("calque.requests")
        .description("Calls of the contract, from their arrival to their answer")
        .tag("call", key.call())
        .tag("outcome", key.outcome())
        .tag("cache", key.cache())
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
