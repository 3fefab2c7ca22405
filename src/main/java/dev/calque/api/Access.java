package dev.calque.api;

import dev.calque.allowance.Allowances;
import dev.calque.allowance.Callers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the rules of access to the calls of the contract, before anything is read. */
@Singleton
public final class Access {

  private static final int NO_CONTENT = 204;

  /** Chromium believes no longer time than two hours; origins change at a restart only. */
  private static final String PREFLIGHT_SECONDS = "7200";

  private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");

  private final AccessRules rules;
  private final Callers callers;
  private final Allowances allowances;
  private final Counter unauthorized;
  private final Counter tooMany;

  /**
   * Called by the container.
   *
   * @param allowances what each caller may ask for
   */
  public Access(AccessRules rules, Callers callers, Allowances allowances, MeterRegistry registry) {
    this.rules = rules;
    this.callers = callers;
    this.allowances = allowances;
    this.unauthorized = refusals(registry, "token");
    this.tooMany = refusals(registry, "allowance");
  }

  private static Counter refusals(MeterRegistry registry, String reason) {
    return Counter.builder("calque.refused")
        .description("Calls that were refused before anything was read")
        .tag("reason", reason)
        .register(registry);
  }

  void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean isKnownOrigin = rules.isAllowedOrigin(request.getHeader(HttpHeaders.ORIGIN));
    if (isKnownOrigin) {
      allow(context);
    }
    if (isKnownOrigin && request.method().equals(HttpMethod.OPTIONS)) {
      context.response().setStatusCode(NO_CONTENT).end();
    } else {
      admit(context);
    }
  }

  private void admit(RoutingContext context) {
    HttpServerRequest request = context.request();
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    String token = authorization == null ? null : rules.tokenName(authorization);
    if (token == null && rules.wantsTokens()) {
      unauthorized.increment();
      Refusal.send(
          context.response().putHeader("WWW-Authenticate", "Bearer"), Problems.unauthorized());
      return;
    }
    String name = token == null ? callers.nameOf(peer(request), forwardedFor(request)) : token;
    Duration wait = name.isEmpty() ? Duration.ZERO : allowances.take(name);
    if (wait.isZero()) {
      context.next();
    } else {
      tooMany.increment();
      // Rounded up: who comes back in time must not be sent away once more.
      long seconds = wait.plusMillis(999).toSeconds();
      Refusal.send(
          context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)),
          Problems.tooManyRequests(seconds));
    }
  }

  private static String peer(HttpServerRequest request) {
    String address = request.remoteAddress().hostAddress();
    return address == null ? "" : address;
  }

  /** A list may be spread over several fields (RFC 9110 §5.3). */
  private static @Nullable String forwardedFor(HttpServerRequest request) {
    String first = request.getHeader(FORWARDED_FOR);
    if (first == null) {
      return null;
    }
    List<String> all = request.headers().getAll(FORWARDED_FOR);
    return all.size() == 1 ? first : String.join(",", all);
  }

  private static void allow(RoutingContext context) {
    HttpServerResponse response = context.response();
    response
        .putHeader(
            HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
            context.request().getHeader(HttpHeaders.ORIGIN))
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
        .putHeader(
            HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, If-None-Match")
        .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After, Cache-Status")
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS);
    // Last: the resource sets a Vary of its own over one that is there by now.
    context.addHeadersEndHandler(
        ending -> {
          String vary = response.headers().get(HttpHeaders.VARY);
          response.putHeader(HttpHeaders.VARY, vary == null ? "Origin" : vary + ", Origin");
        });
  }
}
