package dev.calque.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Applies the rules of access to the calls of the contract, before anything is read. */
public final class Access {

  /** After the header fields that every answer carries, before all else. */
  private static final int EARLY = 900;

  private static final int NO_CONTENT = 204;

  private final AccessRules rules;

  /** Called by the container. */
  public Access(AccessRules rules) {
    this.rules = rules;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.path() == null || !request.path().startsWith("/v1/")) {
      context.next();
      return;
    }
    boolean isKnownOrigin = rules.isAllowedOrigin(request.getHeader(HttpHeaders.ORIGIN));
    if (isKnownOrigin) {
      allow(request, context.response());
    }
    if (isKnownOrigin && request.method().equals(HttpMethod.OPTIONS)) {
      context.response().setStatusCode(NO_CONTENT).end();
    } else if (rules.isAuthorized(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      context.next();
    } else {
      refuse(context.response());
    }
  }

  private static void allow(HttpServerRequest request, HttpServerResponse response) {
    response
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, request.getHeader(HttpHeaders.ORIGIN))
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
        .putHeader(
            HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, If-None-Match")
        .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After, Cache-Status")
        .putHeader(HttpHeaders.VARY, "Origin");
  }

  private static void refuse(HttpServerResponse response) {
    Problem problem = Problems.unauthorized();
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
        .putHeader("WWW-Authenticate", "Bearer")
        .end(Buffer.buffer(Problems.json(problem)));
  }
}
