package dev.calque.fetch;

import dev.calque.address.PageAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Answers for the sample pages that the service brings along, so that everything can be seen
 * without a network; every other address goes on to the real fetcher. Their host is under {@code
 * .example}, which nobody can register (RFC 2606).
 */
final class BundledPages implements PageFetcher {

  static final String HOST = "samples.calque.example";

  private static final String FOLDER = "/META-INF/resources/samples";
  private static final String SUFFIX = ".html";
  private static final int NOT_FOUND = 404;

  private final PageFetcher others;
  private final Clock clock;

  BundledPages(PageFetcher others, Clock clock) {
    this.others = others;
    this.clock = clock;
  }

  @Override
  public CompletionStage<FetchOutcome> fetch(FetchRequest request) {
    return request.address().host().equals(HOST)
        ? CompletableFuture.completedStage(bundled(request.address()))
        : others.fetch(request);
  }

  @Override
  public void close() {
    others.close();
  }

  private FetchOutcome bundled(PageAddress address) {
    if (!address.path().endsWith(SUFFIX)
        || !address.path().chars().allMatch(BundledPages::isPlain)) {
      return new FetchOutcome.BadStatus(NOT_FOUND);
    }
    try (InputStream in = BundledPages.class.getResourceAsStream(FOLDER + address.path())) {
      return in == null
          ? new FetchOutcome.BadStatus(NOT_FOUND)
          : new FetchOutcome.Fetched(
              new FetchedPage(
                  RedirectTrail.direct(address),
                  Headers.of(List.of(Map.entry("Content-Type", "text/html; charset=utf-8"))),
                  in.readAllBytes(),
                  clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No dots but the suffix's, no escapes: the path can only name what lies in the folder. */
  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '.';
  }
}
