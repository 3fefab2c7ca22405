package dev.calque.cache;

import dev.calque.fetch.Validators;
import dev.calque.reading.Freshness;
import dev.calque.reading.ReadRequest;
import dev.calque.reading.ReaderView;
import dev.calque.reading.Reading;
import dev.calque.reading.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stands for everything behind the cache. */
final class CannedSite {
  final List<ReadRequest> asked = new ArrayList<>();
  String title = "/story";
  Validators validators = Validators.NONE;
  boolean varies;
  boolean unchanged;
  boolean broken;
  Trouble trouble;
  Instant retryAt;
  CompletableFuture<Void> slow = CompletableFuture.completedFuture(null);

  CompletionStage<Reading> load(ReadRequest request) {
    synchronized (this) {
      asked.add(request);
    }
    if (broken) {
      throw new IllegalStateException("broken");
    }
    return slow.thenApply(done -> reading(request));
  }

  private Reading reading(ReadRequest request) {
    Freshness freshness = new Freshness(Duration.ofHours(1), true, validators, varies);
    if (trouble != null) {
      return new Reading.Unreadable(trouble, "it broke", 0, "", retryAt);
    }
    return unchanged
        ? new Reading.Unchanged(freshness)
        : new Reading.Readable(view(request), freshness);
  }

  private ReaderView view(ReadRequest request) {
    return new ReaderView(
        ReaderView.SCHEMA,
        request.requestedUrl(),
        "https://example.org" + title,
        "2026-11-23T16:00:00Z",
        new ReaderView.Translation(
            "not-detected", null, null, null, null, null, List.of(), List.of()),
        null,
        List.of(),
        null,
        null,
        "no-text");
  }
}
