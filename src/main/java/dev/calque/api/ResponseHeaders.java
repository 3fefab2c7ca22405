package dev.calque.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** The header fields that every answer carries, whoever writes it. */
public final class ResponseHeaders {

  private static final int FIRST = 1000;

  static final int FIRST_ERROR = 400;

  private static final CharSequence NOTHING_RUNS =
      HttpHeaders.createOptimized("default-src 'none'; sandbox");

  /** The page for people runs its own script and shows pictures from anywhere, and no more. */
  private static final CharSequence PAGE_FOR_PEOPLE =
      HttpHeaders.createOptimized(
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: http:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

  /** A bundled sample page as it stands: its own pictures and style, and nothing that runs. */
  private static final CharSequence SAMPLE_PAGE =
      HttpHeaders.createOptimized("default-src 'none'; style-src 'self'; img-src 'self'; sandbox");

  /** Static files have no version in their names: one that is kept may be of the last release. */
  private static final CharSequence ASK_BEFORE_USE = HttpHeaders.createOptimized("no-cache");

  void register(@Observes Filters filters) {
    filters.register(ResponseHeaders::add, FIRST);
  }

  /** For an answer to a request whose path nobody could read. */
  static void guard(HttpServerResponse response) {
    guard(response, NOTHING_RUNS);
  }

  private static void add(RoutingContext context) {
    String path = context.normalizedPath();
    HttpServerResponse response = context.response();
    guard(response, policyFor(path));
    if (isStatic(path)) {
      context.addHeadersEndHandler(ending -> askBeforeUse(response));
    }
    context.next();
  }

  private static void guard(HttpServerResponse response, CharSequence policy) {
    response
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Content-Security-Policy", policy);
  }

  /** A file that is not there is a problem, which nobody keeps. */
  private static void askBeforeUse(HttpServerResponse response) {
    if (response.getStatusCode() < FIRST_ERROR) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, ASK_BEFORE_USE);
    }
  }

  private static CharSequence policyFor(String path) {
    if (isPageForPeople(path)) {
      return PAGE_FOR_PEOPLE;
    }
    return path.startsWith("/samples/") ? SAMPLE_PAGE : NOTHING_RUNS;
  }

  /** Whether a path leads to a bundled file. */
  static boolean isStatic(String path) {
    return isPageForPeople(path) || path.startsWith("/people/") || path.startsWith("/samples/");
  }

  private static boolean isPageForPeople(String path) {
    return path.equals("/") || path.equals("/index.html");
  }
}
