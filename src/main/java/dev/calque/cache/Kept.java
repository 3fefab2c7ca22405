package dev.calque.cache;

import dev.calque.fetch.Validators;
import dev.calque.reading.Reading;
import java.util.function.Function;

/** What the cache keeps of a reading. */
public sealed interface Kept {

  /**
   * A reading, as the bytes to send.
   *
   * @param full answers {@code /v1/read}
   * @param summary answers {@code /v1/verdict}
   * @param validators what to ask the site with, once it is stale
   * @param acceptLanguage the languages that it was fetched with
   * @param variesOnLanguage whether the site would have answered other languages otherwise
   * @param freshUntil on {@link System#nanoTime()}'s clock
   */
  record Page(
      Payload full,
      Payload summary,
      Validators validators,
      String acceptLanguage,
      boolean variesOnLanguage,
      long freshUntil)
      implements Kept {

    Page freshUntil(long nanos) {
      return new Page(full, summary, validators, acceptLanguage, variesOnLanguage, nanos);
    }
  }

  /** A failure, remembered briefly. */
  record Failure(Reading.Unreadable reading, long freshUntil) implements Kept {}

  /** Until when this may be served unasked, on {@link System#nanoTime()}'s clock. */
  long freshUntil();

  /** Applies the function of the case at hand. */
  default <R> R match(Function<Page, R> page, Function<Failure, R> failure) {
    return this instanceof Page p ? page.apply(p) : failure.apply((Failure) this);
  }
}
