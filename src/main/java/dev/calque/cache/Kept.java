package dev.calque.cache;

import dev.calque.fetch.Validators;
import dev.calque.reading.Reading;
import java.time.Duration;
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
   * @param lifetime how long its site lets it be served unasked
   * @param confirmedAt when its site last sent or confirmed it, on {@link System#nanoTime()}'s
   *     clock
   * @param freshUntil on the same clock
   */
  record Page(
      Payload full,
      Payload summary,
      Validators validators,
      String acceptLanguage,
      boolean variesOnLanguage,
      Duration lifetime,
      long confirmedAt,
      long freshUntil)
      implements Kept {

    /** The same after its site confirmed it. */
    Page confirmed(Duration newLifetime, long now) {
      return with(newLifetime, now, now + newLifetime.toNanos());
    }

    /** The same, to be served for a while though its site could not be asked. */
    Page servedUntil(long nanos) {
      return with(lifetime, confirmedAt, nanos);
    }

    private Page with(Duration newLifetime, long newConfirmedAt, long newFreshUntil) {
      return new Page(
          full,
          summary,
          validators,
          acceptLanguage,
          variesOnLanguage,
          newLifetime,
          newConfirmedAt,
          newFreshUntil);
    }
  }

  /** A failure, remembered briefly. */
  record Failure(Reading.Unreadable reading, long freshUntil) implements Kept {}

  /** Until when this may be served unasked, on {@link System#nanoTime()}'s clock. */
  long freshUntil();

  /**
   * How long this is of any use: a stale reading can still be asked after with its validators.
   *
   * @param now on the same clock
   */
  default Duration usefulFor(long now) {
    long fresh = Math.max(0, freshUntil() - now);
    return Duration.ofNanos(
        match(
            page ->
                page.validators().isEmpty()
                    ? fresh
                    : Math.max(
                        fresh,
                        page.confirmedAt() - now + page.lifetime().plus(Lifetimes.STALE).toNanos()),
            failure -> fresh));
  }

  /** Applies the function of the case at hand. */
  default <R> R match(Function<Page, R> page, Function<Failure, R> failure) {
    return this instanceof Page p ? page.apply(p) : failure.apply((Failure) this);
  }
}
