package dev.calque;

import dev.calque.fetch.FetchListener;
import dev.calque.fetch.FetchOutcome;
import dev.calque.fetch.FetchPhase;
import dev.calque.fetch.FetchRequest;
import dev.calque.fetch.PageFetcher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Times fetches by their outcome and phase. No meter knows hosts or addresses. */
final class FetchMeters implements FetchListener {

  // The deadline is 10 s; a phase that takes as long is the whole fetch.
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(300),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final Map<FetchPhase, Timer> phases = new EnumMap<>(FetchPhase.class);
  private final Map<String, Timer> outcomes = new ConcurrentHashMap<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Counter bytes;

  FetchMeters(MeterRegistry registry) {
    this.registry = registry;
    for (FetchPhase phase : FetchPhase.values()) {
      phases.put(
          phase,
          Timer.builder("calque.fetch.phase")
              .description("How long each phase of a fetch takes, once for each hop")
              .tag("phase", phase.tag())
              .serviceLevelObjectives(BUCKETS)
              .register(registry));
    }
    Gauge.builder("calque.fetch.active", underWay, AtomicInteger::get)
        .description("Fetches under way, those included that wait for their host's others")
        .register(registry);
    bytes =
        Counter.builder("calque.fetched")
            .description("Pages fetched, in bytes after decompression")
            .baseUnit("bytes")
            .register(registry);
  }

  @Override
  public void left(FetchPhase phase, long nanos) {
    @Nullable Timer timer = phases.get(phase);
    if (timer != null) {
      timer.record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  /** A fetcher whose fetches are counted. */
  PageFetcher metered(PageFetcher fetcher) {
    return new PageFetcher() {
      @Override
      public CompletionStage<FetchOutcome> fetch(FetchRequest request) {
        long start = System.nanoTime();
        underWay.incrementAndGet();
        return fetcher.fetch(request).whenComplete((outcome, bug) -> ended(start, outcome));
      }

      @Override
      public void close() {
        fetcher.close();
      }
    };
  }

  private void ended(long start, @Nullable FetchOutcome outcome) {
    underWay.decrementAndGet();
    String name = outcome == null ? "bug" : outcome.match(new Names());
    outcomes
        .computeIfAbsent(name, this::timer)
        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      bytes.increment(fetched.page().body().length);
    }
  }

  private Timer timer(String outcome) {
    return Timer.builder("calque.fetch")
        .description("Fetches of pages, redirects included, by their outcome")
        .tag("outcome", outcome)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  /** Outcomes as the metrics call them: the slugs of the contract where there is one. */
  private static final class Names implements FetchOutcome.Cases<String> {
    @Override
    public String fetched(FetchOutcome.Fetched outcome) {
      return "fetched";
    }

    @Override
    public String unchanged(FetchOutcome.Unchanged outcome) {
      return "unchanged";
    }

    @Override
    public String refused(FetchOutcome.Refused outcome) {
      return "blocked-address";
    }

    @Override
    public String unreachable(FetchOutcome.Unreachable outcome) {
      return "unreachable";
    }

    @Override
    public String badStatus(FetchOutcome.BadStatus outcome) {
      return "page-status";
    }

    @Override
    public String notHtml(FetchOutcome.NotHtml outcome) {
      return "not-html";
    }

    @Override
    public String tooLarge(FetchOutcome.TooLarge outcome) {
      return "page-too-large";
    }

    @Override
    public String redirectLoop(FetchOutcome.RedirectLoop outcome) {
      return "redirect-loop";
    }

    @Override
    public String timedOut(FetchOutcome.TimedOut outcome) {
      return "timed-out";
    }

    @Override
    public String overloaded(FetchOutcome.Overloaded outcome) {
      return "overloaded";
    }
  }
}
