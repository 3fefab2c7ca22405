package dev.calque.fetch;

import java.time.Clock;
import java.util.concurrent.CompletionStage;

/**
 * Fetches pages from the public internet, never from anywhere else. Safe for use by many threads.
 *
 * <p>The stage always completes normally, within {@link FetchLimits#deadline()}: expected trouble
 * is a {@link FetchOutcome}, not an exception.
 */
public interface PageFetcher {

  /** Fetches one page, following its redirects. */
  CompletionStage<FetchOutcome> fetch(FetchRequest request);

  /** Answers for the bundled sample pages, and hands every other address on. */
  static PageFetcher withBundledPages(PageFetcher others) {
    return new BundledPages(others, Clock.systemUTC());
  }
}
