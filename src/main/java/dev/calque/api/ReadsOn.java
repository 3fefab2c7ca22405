package dev.calque.api;

import dev.calque.reading.ReadingPool;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Live while pages that wait get read. A pool that has lost its threads comes back by a restart
 * only; load, a full queue or a dead network are no reason for one, and say nothing here.
 */
@Liveness
@Singleton
public final class ReadsOn implements HealthCheck {

  /** The longest reading is bounded by seconds of processor time; a minute is none of it. */
  static final Duration LONGEST_STALL = Duration.ofMinutes(1);

  private final ReadingPool pool;

  /** Called by the container. */
  public ReadsOn(ReadingPool pool) {
    this.pool = pool;
  }

  @Override
  public HealthCheckResponse call() {
    Duration stalled = pool.stalledFor();
    return HealthCheckResponse.named("reads-on")
        .status(stalled.compareTo(LONGEST_STALL) < 0)
        .withData("stalledSeconds", stalled.toSeconds())
        .build();
  }
}
