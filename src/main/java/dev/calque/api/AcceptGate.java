package dev.calque.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;

/**
 * Refuses calls of the contract that want anything but JSON, by a weight of zero (RFC 9110
 * §12.4.2): the framework compares names of types only. A weight under 0.01 counts as zero.
 */
public final class AcceptGate {

  /** After who may call, whose header fields a page of another origin needs to see any answer. */
  private static final int LATE = 800;

  void register(@Observes Filters filters) {
    filters.register(AcceptGate::check, LATE);
  }

  private static void check(RoutingContext context) {
    if (context.normalizedPath().startsWith("/v1/") && refusesJson(context)) {
      Refusal.send(context.response(), Problems.notAcceptable());
    } else {
      context.next();
    }
  }

  private static boolean refusesJson(RoutingContext context) {
    String accept = String.join(",", context.request().headers().getAll(HttpHeaders.ACCEPT));
    return accept.contains("=0") && refusesJson(context.parsedHeaders().accept());
  }

  /** By the most specific of the ranges that JSON falls into. */
  private static boolean refusesJson(List<MIMEHeader> ranges) {
    ranges.forEach(MIMEHeader::weight); // what takes a range apart
    return ranges.stream()
        .filter(AcceptGate::isOfJson)
        .max(Comparator.comparingInt(AcceptGate::precision))
        .filter(range -> range.weight() == 0)
        .isPresent();
  }

  private static boolean isOfJson(MIMEHeader range) {
    return switch (precision(range)) {
      case 0 -> true;
      case 1 -> range.component().equals("application");
      default -> range.component().equals("application") && range.subComponent().equals("json");
    };
  }

  private static int precision(MIMEHeader range) {
    if (range.component().equals("*")) {
      return 0;
    }
    return range.subComponent().equals("*") ? 1 : 2;
  }
}
