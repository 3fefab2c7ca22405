package dev.calque.reading;

import dev.calque.fetch.Headers;
import dev.calque.fetch.Validators;
import java.time.Duration;
import java.util.Locale;

/**
 * What a page's site says of keeping it (RFC 9111).
 *
 * @param lifetime how long a reading of it may be served unasked, clamped to our bounds
 * @param validators what to ask with afterwards
 * @param variesOnLanguage whether the answer depends on {@code Accept-Language}
 */
public record Freshness(Duration lifetime, Validators validators, boolean variesOnLanguage) {

  /**
   * No page is asked again sooner: news sites send {@code max-age=0} and mean their own proxies.
   */
  public static final Duration SHORTEST = Duration.ofMinutes(5);

  /** No reading is kept longer: notices get removed, and articles corrected. */
  public static final Duration LONGEST = Duration.ofHours(24);

  /** For a page whose site says nothing. */
  public static final Duration UNSAID = Duration.ofHours(1);

  /** Reads the header fields of a response. */
  public static Freshness of(Headers headers) {
    boolean varies =
        headers.all("vary").stream()
            .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains("accept-language"));
    return new Freshness(
        lifetime(headers),
        new Validators(headers.first("etag").orElse(""), headers.first("last-modified").orElse("")),
        varies);
  }

  private static Duration lifetime(Headers headers) {
    long seconds = -1;
    for (String field : headers.all("cache-control")) {
      for (String directive : field.toLowerCase(Locale.ROOT).split(",", -1)) {
        String name = directive.strip();
        if (name.equals("no-store") || name.equals("no-cache") || name.equals("private")) {
          return SHORTEST;
        } else if (name.startsWith("s-maxage=")) {
          return clamp(seconds(name.substring("s-maxage=".length())));
        } else if (name.startsWith("max-age=")) {
          seconds = seconds(name.substring("max-age=".length()));
        }
      }
    }
    return seconds < 0 ? UNSAID : clamp(seconds);
  }

  private static long seconds(String text) {
    String digits = text.replace("\"", "").strip();
    boolean valid =
        !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(Character::isDigit);
    return valid ? Long.parseLong(digits) : -1;
  }

  private static Duration clamp(long seconds) {
    if (seconds < 0) {
      return UNSAID;
    }
    long bounded = Math.max(SHORTEST.toSeconds(), Math.min(LONGEST.toSeconds(), seconds));
    return Duration.ofSeconds(bounded);
  }
}
