package dev.calque.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the calls of the contract. What it asks is built by the first of them at the
 * latest.
 */
public final class AccessGate {

  /** After the header fields that every answer carries, before all else. */
  private static final int EARLY = 900;

  private final Provider<Access> access;
  private volatile @Nullable Access found;

  /** Called by the container. */
  public AccessGate(Provider<Access> access) {
    this.access = access;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  private void check(RoutingContext context) {
    // As routes are matched: decoded, without dots and doubled slashes.
    if (context.normalizedPath().startsWith("/v1/")) {
      access().check(context);
    } else {
      context.next();
    }
  }

  /** Looked up once: the container's way would be part of each answer from memory. */
  private Access access() {
    Access known = found;
    if (known == null) {
      known = access.get();
      found = known;
    }
    return known;
  }
}
