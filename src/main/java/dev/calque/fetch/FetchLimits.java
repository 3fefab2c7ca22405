package dev.calque.fetch;

import java.time.Duration;

/**
 * The bounds of one fetch.
 *
 * @param deadline from the first look-up to the last byte, redirects included
 * @param maxBodyBytes of the decompressed body
 * @param maxHeaderBytes of one response's header section
 * @param maxRedirects how many hops are followed
 * @param maxParallel fetches under way at once, of all hosts
 * @param maxParallelPerHost fetches under way at once of one host; further ones wait
 * @param pace how fast those of one host may follow each other; faster ones wait
 */
public record FetchLimits(
    Duration deadline,
    int maxBodyBytes,
    int maxHeaderBytes,
    int maxRedirects,
    int maxParallel,
    int maxParallelPerHost,
    HostPace pace) {

  /**
   * The bounds that the contract names: 10 s, 5 MiB, 32 KiB, 5 redirects. A host gets as many
   * connections as a browser opens to one (6): a visitor like any other.
   */
  public static final FetchLimits STANDARD =
      new FetchLimits(
          Duration.ofSeconds(10), 5 * 1024 * 1024, 32 * 1024, 5, 256, 6, HostPace.STANDARD);

  public FetchLimits {
    if (deadline.isNegative()
        || deadline.isZero()
        || maxBodyBytes < 1
        || maxHeaderBytes < 1
        || maxRedirects < 0
        || maxParallel < 1
        || maxParallelPerHost < 1) {
      throw new IllegalArgumentException("every limit must be positive");
    }
  }

  /** Bounds without a pace. */
  FetchLimits(
      Duration deadline,
      int maxBodyBytes,
      int maxHeaderBytes,
      int maxRedirects,
      int maxParallel,
      int maxParallelPerHost) {
    this(
        deadline,
        maxBodyBytes,
        maxHeaderBytes,
        maxRedirects,
        maxParallel,
        maxParallelPerHost,
        HostPace.ANY);
  }

  FetchLimits withDeadline(Duration other) {
    return new FetchLimits(
        other, maxBodyBytes, maxHeaderBytes, maxRedirects, maxParallel, maxParallelPerHost, pace);
  }
}
