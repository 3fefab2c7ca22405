package dev.calque.cache;

import dev.calque.allowance.Allowances;
import dev.calque.reading.ReadRequest;
import dev.calque.reading.Reading;
import dev.calque.reading.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Asks no site for more pages than its allowance, whoever wants them. Thread-safe. */
public final class PolitePages implements Function<ReadRequest, CompletionStage<Reading>> {

  /** This machine, which only development and tests may fetch from, and the bundled samples. */
  private static final Set<String> OURS = Set.of("127.0.0.1", "samples.calque.example");

  private final Function<ReadRequest, CompletionStage<Reading>> pages;
  private final Allowances hosts;

  /**
   * Stands before a loader.
   *
   * @param hosts allowances by the host's name
   */
  public PolitePages(Function<ReadRequest, CompletionStage<Reading>> pages, Allowances hosts) {
    this.pages = pages;
    this.hosts = hosts;
  }

  @Override
  public CompletionStage<Reading> apply(ReadRequest request) {
    String host = request.address().host();
    Duration wait = OURS.contains(host) ? Duration.ZERO : hosts.take(host);
    return wait.isZero() ? pages.apply(request) : CompletableFuture.completedStage(tooMany(wait));
  }

  private static Reading tooMany(Duration wait) {
    return new Reading.Unreadable(
        Trouble.OVERLOADED,
        "Expected fewer pages of this site to be asked for in a minute, found its allowance"
            + " used up",
        0,
        "",
        Instant.now().plus(wait));
  }
}
