package dev.calque;

import dev.calque.reading.ReadingListener;
import dev.calque.reading.Stage;
import dev.calque.signal.Direction;
import dev.calque.signal.Evidence;
import dev.calque.signal.SignalDescription;
import dev.calque.signal.SignalId;
import dev.calque.signal.Strength;
import dev.calque.verdict.Label;
import dev.calque.verdict.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts what readings find and times their stages. Every meter is registered at the start: there
 * are as many as the catalogue has signals, whatever pages say.
 */
final class ReadingMeters implements ReadingListener {

  // A stage is a few milliseconds of processor time, a fetch up to its deadline of 10 s.
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };

  private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
  private final Map<Label, Counter> labels = new EnumMap<>(Label.class);
  private final Map<Sighting, Counter> sightings = new HashMap<>();

  private record Sighting(SignalId signal, Strength strength, Direction direction) {}

  /** Registers a meter for each stage, label and signal. */
  ReadingMeters(MeterRegistry registry, List<SignalDescription> signals) {
    for (Stage stage : Stage.values()) {
      stages.put(
          stage,
          Timer.builder("calque.stage")
              .description("How long each stage of a reading takes")
              .tag("stage", stage.tag())
              .serviceLevelObjectives(BUCKETS)
              .register(registry));
    }
    for (Label label : Label.values()) {
      labels.put(
          label,
          Counter.builder("calque.verdicts")
              .description("Pages judged, by the label that they got; answers from memory apart")
              .tag("label", label.slug())
              .register(registry));
    }
    signals.forEach(signal -> register(registry, signal.id()));
  }

  private void register(MeterRegistry registry, SignalId signal) {
    for (Strength strength : Strength.values()) {
      for (Direction direction : Direction.values()) {
        sightings.put(
            new Sighting(signal, strength, direction),
            Counter.builder("calque.signals")
                .description("Pages on which a signal gave evidence, by its strength and direction")
                .tag("signal", signal.value())
                .tag("strength", name(strength))
                .tag("direction", name(direction))
                .register(registry));
      }
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void finished(Stage stage, long nanos) {
    @Nullable Timer timer = stages.get(stage);
    if (timer != null) {
      timer.record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void judged(Verdict verdict) {
    count(labels.get(verdict.label()));
    Set<Sighting> seen = new HashSet<>();
    for (Evidence each : verdict.evidence()) {
      Sighting sighting = new Sighting(each.signal(), each.strength(), each.direction());
      if (seen.add(sighting)) {
        count(sightings.get(sighting));
      }
    }
  }

  private static void count(@Nullable Counter counter) {
    if (counter != null) {
      counter.increment();
    }
  }
}
