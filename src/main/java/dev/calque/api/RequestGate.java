package dev.calque.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Refuses, before all else, what no call looks like. The framework has limits on the same parts of
 * a request, which lie higher: what passes those is answered by a bare status.
 */
public final class RequestGate {

  /** The longest target: an address of 4,096 characters, each percent-encoded, and some more. */
  static final int MAX_TARGET = 16 * 1024;

  /** The most that all header fields may take, in characters. */
  static final int MAX_FIELDS = 16 * 1024;

  /** After the header fields that every answer carries. */
  private static final int EARLY = 980;

  void register(@Observes Filters filters) {
    filters.register(RequestGate::check, EARLY);
  }

  private static void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.uri().length() > MAX_TARGET) {
      refuse(context, Problems.targetTooLong());
    } else if (hasTooLargeFields(request)) {
      refuse(context, Problems.fieldsTooLarge());
    } else if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      // Whoever is in front may have gone by the other one (RFC 9112 §3.2).
      refuse(context, Problems.malformed());
    } else if (ResponseHeaders.isStatic(context.normalizedPath()) && !isRead(request)) {
      context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
      refuse(context, Problems.methodNotAllowed());
    } else {
      context.next();
    }
  }

  private static boolean hasTooLargeFields(HttpServerRequest request) {
    int size = 0;
    for (Map.Entry<String, String> field : request.headers()) {
      size += field.getKey().length() + field.getValue().length();
    }
    return size > MAX_FIELDS;
  }

  private static boolean isRead(HttpServerRequest request) {
    return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
  }

  /** The connection ends with it: a body may follow that nobody reads. */
  private static void refuse(RoutingContext context, Problem problem) {
    Refusal.send(context.response().putHeader(HttpHeaders.CONNECTION, "close"), problem);
  }
}
