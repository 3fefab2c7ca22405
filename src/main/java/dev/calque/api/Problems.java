package dev.calque.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.calque.reading.Reading;
import dev.calque.reading.Trouble;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The table of problems: the only file that knows HTTP status codes. */
final class Problems {

  static final String MEDIA_TYPE = "application/problem+json";

  /** How long a caller should wait before the next try, where waiting helps. */
  static final int RETRY_AFTER_SECONDS = 2;

  private static final int TOO_MANY_REQUESTS = 429;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Map<Trouble, Row> ROWS = new EnumMap<>(Trouble.class);

  static {
    ROWS.put(Trouble.BLOCKED_ADDRESS, new Row(403, "The address is not on the public internet"));
    ROWS.put(Trouble.NOT_HTML, new Row(422, "The page is not HTML"));
    ROWS.put(Trouble.PAGE_TOO_LARGE, new Row(422, "The page is too large"));
    ROWS.put(Trouble.PAGE_TOO_COMPLEX, new Row(422, "The page's markup is too complex"));
    ROWS.put(Trouble.PAGE_STATUS, new Row(502, "The site answered with an error"));
    ROWS.put(Trouble.UNREACHABLE, new Row(502, "The site could not be reached"));
    ROWS.put(Trouble.REDIRECT_LOOP, new Row(502, "The page redirects without end"));
    ROWS.put(Trouble.OVERLOADED, new Row(503, "The service is busy"));
    ROWS.put(Trouble.TIMED_OUT, new Row(504, "The page did not arrive in time"));
  }

  private Problems() {}

  private record Row(int status, String title) {}

  static Problem invalidUrl(String detail) {
    return of("invalid-url", 400, "The address cannot be read", detail);
  }

  static Problem invalidRequest(List<Problem.FieldError> errors) {
    StringBuilder detail = new StringBuilder("The request is not of the expected form.");
    errors.forEach(e -> detail.append(' ').append(e.field()).append(": ").append(e.detail()));
    return new Problem(
        "/problems/invalid-request",
        "The request is not of the expected form",
        400,
        detail.toString(),
        null,
        null,
        List.copyOf(errors));
  }

  static Problem unauthorized() {
    return of(
        "unauthorized",
        401,
        "A token is needed",
        "Expected a known token as \"Authorization: Bearer …\". Ask whoever runs this instance for"
            + " one.");
  }

  static Problem requestTooLarge(long limitBytes) {
    return of(
        "request-too-large",
        413,
        "The request is too large",
        "Expected markup of at most "
            + limitBytes
            + " bytes, found more; send the part of the page that holds the article.");
  }

  static Problem tooManyRequests(long waitSeconds) {
    return of(
        "too-many-requests",
        TOO_MANY_REQUESTS,
        "Too many requests",
        "Expected fewer calls in a minute, found the caller's allowance used up; try again in "
            + waitSeconds
            + " s.");
  }

  /** Too many calls wait for their pages. */
  static Problem crowded() {
    return of(
        "overloaded",
        503,
        "The service is busy",
        "Expected fewer calls to wait at once, found too many; try again in a moment.");
  }

  /** Too much is handed over at once. */
  static Problem busy() {
    return of(
        "overloaded",
        503,
        "The service is busy",
        "Expected fewer pages to be handed over at once, found too many; try again in a moment.");
  }

  /** Trouble that HTTP itself has a name for: an unknown path, a wrong method. */
  static Problem ofStatus(int status) {
    String title = HttpResponseStatus.valueOf(status).reasonPhrase();
    return new Problem("about:blank", title, status, advice(status), null, null, null);
  }

  /** The request is not as HTTP writes one. */
  static Problem malformed() {
    return ofStatus(400);
  }

  static Problem methodNotAllowed() {
    return ofStatus(405);
  }

  static Problem notAcceptable() {
    return ofStatus(406);
  }

  static Problem targetTooLong() {
    return ofStatus(414);
  }

  static Problem fieldsTooLarge() {
    return ofStatus(431);
  }

  /** Whether a status blames the caller, and not us. */
  static boolean isCallers(int status) {
    return status >= 400 && status < 500;
  }

  static Problem internal() {
    return new Problem(
        "about:blank",
        "Internal Server Error",
        500,
        "The service made a mistake, which is logged; try again, and report it if it stays.",
        null,
        null,
        null);
  }

  /** The problem of a page that could not be read. */
  static Problem of(Reading.Unreadable reading) {
    return of(reading, reading.detail());
  }

  /** The same, where it is known in how many seconds the next try is worth it. */
  static Problem of(Reading.Unreadable reading, long waitSeconds) {
    return of(reading, reading.detail() + "; try again in " + waitSeconds + " s.");
  }

  private static Problem of(Reading.Unreadable reading, String detail) {
    Row row = ROWS.get(reading.trouble());
    if (row == null) {
      throw new IllegalStateException("no row for " + reading.trouble());
    }
    return new Problem(
        "/problems/" + reading.trouble().slug(),
        row.title(),
        status(reading, row),
        detail,
        reading.pageStatus() == 0 ? null : reading.pageStatus(),
        reading.contentType().isEmpty() ? null : reading.contentType(),
        null);
  }

  /** A page that is gone is not our gateway's trouble: its own 404 or 410 gives 404 here. */
  private static int status(Reading.Unreadable reading, Row row) {
    boolean gone = reading.pageStatus() == 404 || reading.pageStatus() == 410;
    return reading.trouble() == Trouble.PAGE_STATUS && gone ? 404 : row.status();
  }

  /** Whether the caller's next try may well succeed, if it waits a little. */
  static boolean isWorthRetrying(Problem problem) {
    return problem.status() == 503 || problem.status() == TOO_MANY_REQUESTS;
  }

  static byte[] json(Problem problem) {
    try {
      return MAPPER.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem of(String slug, int status, String title, String detail) {
    return new Problem("/problems/" + slug, title, status, detail, null, null, null);
  }

  private static String advice(int status) {
    return switch (status) {
      case 400 ->
          "The request is not of HTTP's form; encode each % of a target as %25, and send one Host.";
      case 404 -> "There is nothing at this path; /q/openapi lists the calls.";
      case 405 -> "This path does not answer this method; /q/openapi lists the calls.";
      case 406 -> "The answer is application/json or application/problem+json; accept those.";
      case 414 ->
          "The request's target may take "
              + RequestGate.MAX_TARGET
              + " characters; POST /v1/read takes the address in its body.";
      case 415 -> "The request's body is JSON; send Content-Type: application/json.";
      case 416 -> "The file is shorter than that; Content-Range says how long it is.";
      case 431 ->
          "The request's header fields may take "
              + RequestGate.MAX_FIELDS
              + " characters in all; send fewer of them.";
      default -> "The request could not be served; /q/openapi lists the calls.";
    };
  }
}
