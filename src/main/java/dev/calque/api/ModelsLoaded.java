package dev.calque.api;

import dev.calque.reading.PageReader;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the models and catalogues are loaded; until then readings would wait. */
@Startup
@Singleton
public final class ModelsLoaded implements HealthCheck {

  private final PageReader reader;

  /** Called by the container. */
  public ModelsLoaded(PageReader reader) {
    this.reader = reader;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("models").status(reader.isReady()).build();
  }
}
