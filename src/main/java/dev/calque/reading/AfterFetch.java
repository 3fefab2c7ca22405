package dev.calque.reading;

import dev.calque.fetch.FetchOutcome;
import dev.calque.fetch.FetchedPage;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What follows each outcome of a fetch: a page is read, trouble is told. */
final class AfterFetch implements FetchOutcome.Cases<CompletionStage<Reading>> {

  private final Function<FetchedPage, CompletionStage<Reading>> read;

  AfterFetch(Function<FetchedPage, CompletionStage<Reading>> read) {
    this.read = read;
  }

  @Override
  public CompletionStage<Reading> fetched(FetchOutcome.Fetched outcome) {
    return read.apply(outcome.page());
  }

  @Override
  public CompletionStage<Reading> unchanged(FetchOutcome.Unchanged outcome) {
    return done(new Reading.Unchanged(Freshness.of(outcome.headers())));
  }

  @Override
  public CompletionStage<Reading> refused(FetchOutcome.Refused outcome) {
    return trouble(Trouble.BLOCKED_ADDRESS, outcome.detail());
  }

  @Override
  public CompletionStage<Reading> unreachable(FetchOutcome.Unreachable outcome) {
    return trouble(Trouble.UNREACHABLE, outcome.detail());
  }

  @Override
  public CompletionStage<Reading> badStatus(FetchOutcome.BadStatus outcome) {
    return done(outcome.retryAfter().isZero() ? badStatus(outcome.status()) : paused(outcome));
  }

  private static Reading badStatus(int status) {
    String detail =
        "Expected the site to answer with the page, found status "
            + status
            + "; check the address, or try again later.";
    return new Reading.Unreadable(Trouble.PAGE_STATUS, detail, status, "");
  }

  private static Reading paused(FetchOutcome.BadStatus outcome) {
    // Rounded up: who comes back at that second must not come too early.
    long seconds = outcome.retryAfter().plusNanos(999_999_999).toSeconds();
    String detail =
        "Expected the site to answer with the page, found status "
            + outcome.status()
            + " and the wish to be left alone";
    return new Reading.Unreadable(
        Trouble.PAGE_STATUS, detail, outcome.status(), "", Instant.now().plusSeconds(seconds));
  }

  @Override
  public CompletionStage<Reading> notHtml(FetchOutcome.NotHtml outcome) {
    String detail =
        "Expected an HTML page, found "
            + (outcome.contentType().isEmpty() ? "something else" : outcome.contentType())
            + "; open it in the browser instead.";
    return done(new Reading.Unreadable(Trouble.NOT_HTML, detail, 0, outcome.contentType()));
  }

  @Override
  public CompletionStage<Reading> tooLarge(FetchOutcome.TooLarge outcome) {
    return trouble(
        Trouble.PAGE_TOO_LARGE,
        "Expected a page of at most "
            + outcome.limitBytes()
            + " bytes after decompression, found a larger one; open it in the browser instead.");
  }

  @Override
  public CompletionStage<Reading> redirectLoop(FetchOutcome.RedirectLoop outcome) {
    return trouble(Trouble.REDIRECT_LOOP, outcome.detail());
  }

  @Override
  public CompletionStage<Reading> timedOut(FetchOutcome.TimedOut outcome) {
    return trouble(Trouble.TIMED_OUT, outcome.detail());
  }

  @Override
  public CompletionStage<Reading> overloaded(FetchOutcome.Overloaded outcome) {
    return trouble(Trouble.OVERLOADED, outcome.detail());
  }

  private static CompletionStage<Reading> trouble(Trouble trouble, String detail) {
    return done(Reading.Unreadable.of(trouble, Advice.sentence(trouble, detail)));
  }

  private static CompletionStage<Reading> done(Reading reading) {
    return CompletableFuture.completedStage(reading);
  }
}
