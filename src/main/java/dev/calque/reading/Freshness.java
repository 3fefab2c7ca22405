package dev.calque.reading;

import dev.calque.fetch.Headers;
import dev.calque.fetch.Validators;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page's site says of keeping it (RFC 9111).
 *
 * @param lifetime how long a reading of it may be served unasked, clamped to our bounds
 * @param isLifetimeSaid whether the site said anything of it
 * @param validators what to ask with afterwards
 * @param variesOnLanguage whether the answer depends on {@code Accept-Language}
 */
public record Freshness(
    Duration lifetime, boolean isLifetimeSaid, Validators validators, boolean variesOnLanguage) {

  /**
   * No page is asked again sooner: news sites send {@code max-age=0} and mean their own proxies.
   */
  public static final Duration SHORTEST = Duration.ofMinutes(5);

  /** No reading is kept longer: notices get removed, and articles corrected. */
  public static final Duration LONGEST = Duration.ofHours(24);

  /** For a page whose site says nothing. */
  public static final Duration UNSAID = Duration.ofHours(1);

  // Longer ones are not sent back to their site, so a 304 could not be believed.
  private static final int MAX_VALIDATOR = 512;

  /** Reads the header fields of a response. */
  public static Freshness of(Headers headers) {
    boolean varies =
        headers.all("vary").stream()
            .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains("accept-language"));
    Optional<Duration> said = lifetime(headers);
    return new Freshness(said.orElse(UNSAID), said.isPresent(), validators(headers), varies);
  }

  /** The same for a page that was found behind redirects: its validators are another address's. */
  Freshness withoutValidators() {
    return new Freshness(lifetime, isLifetimeSaid, Validators.NONE, variesOnLanguage);
  }

  private static Validators validators(Headers headers) {
    return new Validators(
        fit(headers.first("etag").orElse("")), fit(headers.first("last-modified").orElse("")));
  }

  /** What is too long to be sent back is not worth keeping. */
  private static String fit(String validator) {
    return validator.length() <= MAX_VALIDATOR ? validator : "";
  }

  private static Optional<Duration> lifetime(Headers headers) {
    long maxAge = -1;
    long shared = -1;
    for (String field : headers.all("cache-control")) {
      for (String directive : field.toLowerCase(Locale.ROOT).split(",", -1)) {
        String name = directive.strip();
        if (name.equals("no-store") || name.equals("no-cache") || name.equals("private")) {
          return Optional.of(SHORTEST);
        } else if (name.startsWith("s-maxage=")) {
          shared = seconds(name.substring("s-maxage=".length()));
        } else if (name.startsWith("max-age=")) {
          maxAge = seconds(name.substring("max-age=".length()));
        }
      }
    }
    long seconds = shared >= 0 ? shared : maxAge;
    return seconds < 0 ? Optional.empty() : Optional.of(clamp(seconds));
  }

  private static long seconds(String text) {
    String digits = text.replace("\"", "").strip();
    boolean valid =
        !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(Character::isDigit);
    return valid ? Long.parseLong(digits) : -1;
  }

  private static Duration clamp(long seconds) {
    long bounded = Math.max(SHORTEST.toSeconds(), Math.min(LONGEST.toSeconds(), seconds));
    return Duration.ofSeconds(bounded);
  }
}
