package dev.calque.api;

import dev.calque.reading.ReadingPool;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while another page can be taken; a balancer then sends nothing to an instance that would
 * refuse it. A full queue is no reason to restart anything, so this says nothing of being live.
 */
@Readiness
@Singleton
public final class ReadyToRead implements HealthCheck {

  private final ReadingPool pool;

  /** Called by the container. */
  public ReadyToRead(ReadingPool pool) {
    this.pool = pool;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("reading")
        .status(pool.isOpen() && pool.free() > 0)
        .withData("active", pool.active())
        .withData("waiting", pool.waiting())
        .withData("free", pool.free())
        .build();
  }
}
