package dev.calque.api;

import io.vertx.core.VertxException;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells a call whose caller left amid it from one that failed by a mistake of ours. */
final class BrokenOff {

  // Causes may form a ring.
  private static final int DEEPEST = 16;

  private BrokenOff() {}

  /** Whether the connection is gone, and that is what the call failed of. */
  static boolean is(HttpServerResponse response, @Nullable Throwable failure) {
    return response.closed() && isOfTheConnection(failure);
  }

  /** Whether what failed was reading from it or writing to it. */
  static boolean isOfTheConnection(@Nullable Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof IOException || cause instanceof VertxException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
