package dev.calque.api;

import dev.calque.cache.CacheAnswer;
import dev.calque.cache.Kept;
import dev.calque.cache.Payload;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Turns what the cache answers into HTTP: bodies, entity tags, and what may be kept how long. */
final class Answers {

  // A browser that asks again for a failed page is answered from here soon enough.
  private static final String NO_STORE = "no-store";

  private Answers() {}

  static Response of(CacheAnswer answer, Form form, String requestedUrl, Conditions conditions) {
    return answer
        .kept()
        .match(
            page -> page(answer, form.payload(page), requestedUrl, conditions),
            failure -> problem(Problems.of(failure.reading()), cacheStatus(answer, false)));
  }

  private static Response page(
      CacheAnswer answer, Payload payload, String requestedUrl, Conditions conditions) {
    Response.ResponseBuilder response =
        conditions.match(payload.etag())
            ? Response.notModified()
            : Response.ok(payload.bytesFor(requestedUrl), MediaType.APPLICATION_JSON_TYPE);
    return response
        .header("ETag", payload.etag())
        .header("Cache-Control", "private, max-age=" + answer.freshFor().toSeconds())
        .header("Vary", "Accept-Language")
        .header("Cache-Status", cacheStatus(answer, true))
        .build();
  }

  /** The answer to markup that was handed over: one reader's page must not reach another. */
  static Response notShared(byte[] body) {
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", NO_STORE)
        .header("Cache-Status", "calque; fwd=method")
        .build();
  }

  static Response problem(Problem problem) {
    return problem(problem, "");
  }

  private static Response problem(Problem problem, String cacheStatus) {
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .entity(Problems.json(problem))
            .type(Problems.MEDIA_TYPE)
            .header("Cache-Control", NO_STORE);
    if (problem.status() == 503 || problem.status() == 429) {
      response.header("Retry-After", Problems.RETRY_AFTER_SECONDS);
    }
    if (!cacheStatus.isEmpty()) {
      response.header("Cache-Status", cacheStatus);
    }
    return response.build();
  }

  /** RFC 9211. */
  private static String cacheStatus(CacheAnswer answer, boolean stored) {
    Duration left = answer.freshFor();
    return switch (answer.source()) {
      case HIT -> "calque; hit; ttl=" + left.toSeconds();
      case LOADED -> stored ? "calque; fwd=miss; stored" : "calque; fwd=miss";
      case COLLAPSED -> "calque; fwd=miss; collapsed";
      case REVALIDATED -> "calque; fwd=stale; stored";
    };
  }

  /** Which of the two forms of a reading is asked for. */
  enum Form {
    FULL,
    SUMMARY;

    Payload payload(Kept.Page page) {
      return this == FULL ? page.full() : page.summary();
    }
  }

  /**
   * The request's {@code If-None-Match}.
   *
   * @param ifNoneMatch the field's value, or empty
   */
  record Conditions(String ifNoneMatch) {
    boolean match(String etag) {
      // Our tags hold no comma or quote, so that a weak comparison in a list is a search.
      return ifNoneMatch.contains(etag) || ifNoneMatch.strip().equals("*");
    }
  }
}
