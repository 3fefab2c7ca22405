package dev.calque.api;

import dev.calque.cache.CacheAnswer;
import dev.calque.cache.Kept;
import dev.calque.cache.Payload;
import dev.calque.reading.Reading;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Turns what the cache answers into HTTP: bodies, entity tags, and what may be kept how long. */
final class Answers {

  private static final String NO_STORE = "no-store";
  private static final String NO_CACHE = "none";
  private static final int NOT_MODIFIED = 304;

  private Answers() {}

  /** The answer for a reading, or for the failure that is remembered in its place. */
  static Answered of(CacheAnswer answer, Form form, String requestedUrl, Conditions conditions) {
    String cache = answer.source().name().toLowerCase(Locale.ROOT);
    return answer
        .kept()
        .match(
            page -> page(answer, form.payload(page), requestedUrl, conditions, cache),
            failure -> {
              Response.ResponseBuilder response = response(failure.reading());
              response.header("Cache-Status", cacheStatus(answer, false));
              return new Answered(response.build(), failure.reading().trouble().slug(), cache);
            });
  }

  /** A failure as a response; where its site said when to come back, the caller is told. */
  private static Response.ResponseBuilder response(Reading.Unreadable reading) {
    Instant retryAt = reading.retryAt();
    if (retryAt == null) {
      return response(Problems.of(reading));
    }
    long seconds = secondsUntil(retryAt);
    return response(Problems.of(reading, seconds))
        .header("Retry-After", null) // takes away what is said where nobody knows better
        .header("Retry-After", seconds);
  }

  /** Rounded up, and a second at least: what is kept may outlive its moment. */
  private static long secondsUntil(Instant moment) {
    return Math.max(1, Duration.between(Instant.now(), moment.plusNanos(999_999_999)).toSeconds());
  }

  /** The answer to markup that was handed over: one reader's page must not reach another. */
  static Answered notShared(byte[] body) {
    Response response =
        Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
            .header("Cache-Control", NO_STORE)
            .header("Cache-Status", "calque; fwd=method")
            .build();
    return new Answered(response, "ok", NO_CACHE);
  }

  /** The answer where the cache took no part. */
  static Answered problem(Problem problem) {
    return new Answered(response(problem).build(), problem.slug(), NO_CACHE);
  }

  /** A problem as a response; nobody keeps it: the cache here answers for it soon enough. */
  static Response.ResponseBuilder response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .entity(Problems.json(problem))
            .type(Problems.MEDIA_TYPE)
            .header("Cache-Control", NO_STORE);
    if (Problems.isWorthRetrying(problem)) {
      response.header("Retry-After", Problems.RETRY_AFTER_SECONDS);
    }
    return response;
  }

  private static Answered page(
      CacheAnswer answer,
      Payload payload,
      String requestedUrl,
      Conditions conditions,
      String cache) {
    boolean unchanged = conditions.match(payload.etag());
    Response.ResponseBuilder response =
        unchanged
            ? Response.notModified()
            : Response.ok(payload.bytesFor(requestedUrl), MediaType.APPLICATION_JSON_TYPE);
    response
        .header("ETag", payload.etag())
        .header("Cache-Control", "private, max-age=" + answer.freshFor().toSeconds())
        .header("Vary", "Accept-Language")
        .header("Cache-Status", cacheStatus(answer, true));
    return new Answered(response.build(), unchanged ? "unchanged" : "ok", cache);
  }

  /** RFC 9211. A 304 freshens what is stored already, and is not stored itself. */
  private static String cacheStatus(CacheAnswer answer, boolean isPage) {
    String status = answer.siteStatus() > 0 ? "; fwd-status=" + answer.siteStatus() : "";
    return switch (answer.source()) {
      case HIT -> "calque; hit; ttl=" + answer.ttl().toSeconds();
      case SHARED -> "calque; hit; ttl=" + answer.ttl().toSeconds() + "; detail=shared";
      case LOADED -> isPage ? "calque; fwd=miss; stored" : "calque; fwd=miss";
      case COLLAPSED -> "calque; fwd=miss; collapsed";
      case REVALIDATED ->
          "calque; fwd=stale"
              + status
              + (isPage && answer.siteStatus() != NOT_MODIFIED ? "; stored" : "");
      case STALE ->
          "calque; fwd=stale"
              + status
              + "; ttl="
              + answer.ttl().toSeconds()
              + "; detail=site-failed";
    };
  }

  /** Which of the two forms of a reading is asked for. */
  enum Form {
    FULL("read"),
    SUMMARY("verdict");

    private final String call;

    Form(String call) {
      this.call = call;
    }

    /** The call's name in the metrics. */
    String call() {
      return call;
    }

    Payload payload(Kept.Page page) {
      return this == FULL ? page.full() : page.summary();
    }
  }

  /**
   * The request's {@code If-None-Match}.
   *
   * @param ifNoneMatch the fields' values: several are one list (RFC 9110 §5.3)
   */
  record Conditions(List<String> ifNoneMatch) {

    static final Conditions NONE = new Conditions(List.of());

    Conditions {
      ifNoneMatch = List.copyOf(ifNoneMatch);
    }

    boolean match(String etag) {
      // Our tags hold no comma or quote, so that a weak comparison in a list is a search.
      return ifNoneMatch.stream().anyMatch(each -> each.contains(etag) || each.strip().equals("*"));
    }
  }
}
