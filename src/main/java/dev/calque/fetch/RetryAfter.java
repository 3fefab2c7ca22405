package dev.calque.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** How long a site wants to be left alone (RFC 9110 §10.2.3). */
final class RetryAfter {

  /**
   * A site that is in trouble for longer is asked again nevertheless: one fetch in five minutes is
   * no burden, and a wrong field must not make a site unreadable for days.
   */
  static final Duration LONGEST = Duration.ofMinutes(5);

  // More seconds than these are more than the longest, whatever they are.
  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  /** What the field says, {@link #LONGEST} at most; zero where it says nothing that can be read. */
  static Duration of(Headers headers, Instant now) {
    String field = headers.first("retry-after").orElse("").strip();
    if (field.isEmpty()) {
      return Duration.ZERO;
    }
    Duration said = isNumber(field) ? seconds(field) : until(field, now);
    return said.isNegative() ? Duration.ZERO : said.compareTo(LONGEST) > 0 ? LONGEST : said;
  }

  private static boolean isNumber(String field) {
    return field.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Duration seconds(String digits) {
    return digits.length() > MAX_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
  }

  private static Duration until(String date, Instant now) {
    try {
      return Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException | ArithmeticException e) {
      return Duration.ZERO; // neither a number nor a date: nothing was said
    }
  }
}
