package dev.calque.api;

import io.vertx.ext.web.RoutingContext;

/** The path of a request as routes are matched against it, whatever its spelling. */
final class RoutedPath {

  private RoutedPath() {}

  /** Decoded, without dots and doubled slashes; empty where the router will refuse it. */
  static String of(RoutingContext context) {
    try {
      return context.normalizedPath();
    } catch (IllegalArgumentException e) {
      return ""; // a broken escape: no route is found with it
    }
  }
}
