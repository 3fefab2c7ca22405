package dev.calque.api;

import dev.calque.reading.PageReader;
import dev.calque.reading.ReadingPool;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once its models are loaded, and while another page can be taken; a balancer then sends
 * nothing to an instance that would refuse it. A full queue is no reason to restart anything, so
 * this says nothing of being live.
 */
@Readiness
@Singleton
public final class ReadyToRead implements HealthCheck {

  private final PageReader reader;
  private final ReadingPool pool;

  /** Called by the container. */
  public ReadyToRead(PageReader reader, ReadingPool pool) {
    this.reader = reader;
    this.pool = pool;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("reading")
        .status(reader.isReady() && pool.isOpen() && pool.free() > 0)
        .withData("active", pool.active())
        .withData("waiting", pool.waiting())
        .withData("free", pool.free())
        .build();
  }
}
