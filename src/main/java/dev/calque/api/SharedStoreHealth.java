package dev.calque.api;

import dev.calque.shared.SharedStore;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how the shared store is. Always up: an instance serves as well without it, and all of them
 * leaving the balancer together because one store is down would be the worse outage.
 */
@Readiness
@Singleton
public final class SharedStoreHealth implements HealthCheck {

  private final SharedStore store;

  /** Called by the container. */
  public SharedStoreHealth(SharedStore store) {
    this.store = store;
  }

  @Override
  public HealthCheckResponse call() {
    String state = store.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return HealthCheckResponse.named("shared store").up().withData("state", state).build();
  }
}
