package dev.calque.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the bodies that are handed over, each and all together, before the first byte is kept: a
 * body is held as bytes, as text and as a tree before its markup is even measured.
 */
public final class BodyGate {

  /**
   * The largest body, in bytes. JSON writes markup of 5 MiB in up to three times as many bytes
   * where every letter outside of ASCII is an escape.
   */
  static final long MAX_BODY = 16L * 1024 * 1024;

  /** All bodies together may take this part of the heap, counted once. */
  private static final int SHARE_OF_HEAP = 8;

  private static final int EARLY = 950;

  private final AtomicLong free;

  /** Called by the container. */
  public BodyGate() {
    this(Math.max(MAX_BODY, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
  }

  BodyGate(long budget) {
    this.free = new AtomicLong(budget);
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.method().equals(HttpMethod.POST)) {
      context.next();
      return;
    }
    long length = length(request);
    if (length > MAX_BODY) {
      refuse(context.response(), Problems.requestTooLarge(ReaderResource.MAX_HTML_BYTES));
    } else if (!take(length)) {
      refuse(context.response(), Problems.busy());
    } else {
      context.addEndHandler(done -> free.addAndGet(length));
      context.next();
    }
  }

  /** A body that doesn't say how long it is counts as the longest. */
  private static long length(HttpServerRequest request) {
    String said = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return said == null ? MAX_BODY : Long.parseLong(said.strip());
    } catch (NumberFormatException e) {
      return MAX_BODY;
    }
  }

  private boolean take(long length) {
    if (free.addAndGet(-length) >= 0) {
      return true;
    }
    free.addAndGet(length);
    return false;
  }

  /** The rest of the body is not waited for. */
  private static void refuse(HttpServerResponse response, Problem problem) {
    Refusal.send(response.putHeader(HttpHeaders.CONNECTION, "close"), problem);
  }
}
