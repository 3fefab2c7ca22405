package dev.calque.article.metadata;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads points in time as pages write them for machines: ISO 8601 with the usual liberties, and RFC
 * 1123. A time without a zone is taken as UTC, a bare date as its midnight in UTC: the day that the
 * page names must not shift.
 */
final class Timestamps {

  private static final int LONGEST = 40;
  private static final int EARLIEST_YEAR = 1600;
  private static final int LATEST_YEAR = 2200;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("uuuu-MM-dd[['T'][ ]['T'][ ]HH:mm[:ss]]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .optionalStart()
          .appendLiteral("UTC")
          .optionalEnd()
          .optionalStart()
          .appendLiteral("GMT")
          .optionalEnd()
          .toFormatter(Locale.ROOT);
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          ISO,
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT),
          DateTimeFormatter.ofPattern("uuuu/M/d[ H:mm[:ss]]", Locale.ROOT),
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));

  private Timestamps() {}

  static Optional<Instant> parse(String raw) {
    String text = raw.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    for (DateTimeFormatter format : FORMATS) {
      if (!fits(text, format)) {
        continue;
      }
      try {
        return Optional.of(
                toInstant(
                    format.parseBest(
                        text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)))
            .filter(Timestamps::isPlausible);
      } catch (DateTimeException e) {
        // The next form may fit; a time in no known form is no time.
      }
    }
    return Optional.empty();
  }

  /** Most texts fit one of the forms: an exception for each of the others is dear. */
  private static boolean fits(String text, DateTimeFormatter format) {
    ParsePosition end = new ParsePosition(0);
    return format.parseUnresolved(text, end) != null && end.getIndex() == text.length();
  }

  private static Instant toInstant(TemporalAccessor time) {
    if (time instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    if (time instanceof LocalDateTime local) {
      return local.toInstant(ZoneOffset.UTC);
    }
    return ((LocalDate) time).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static boolean isPlausible(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
  }
}
