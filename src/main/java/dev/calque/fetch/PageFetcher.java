package dev.calque.fetch;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Fetches pages from the public internet, never from anywhere else. Safe for use by many threads.
 *
 * <p>The stage completes within {@link FetchLimits#deadline()}, on a thread that must not be
 * blocked. Expected trouble is a {@link FetchOutcome}; the stage fails only on a bug.
 */
public interface PageFetcher extends AutoCloseable {

  /** Fetches one page, following its redirects. */
  CompletionStage<FetchOutcome> fetch(FetchRequest request);

  /** Lets go of the connections and threads; fetches under way may end as unreachable. */
  @Override
  default void close() {}

  /**
   * A fetcher that asks nothing but public addresses on the ports 80 and 443.
   *
   * @param userAgent what to call ourselves, with a way to reach whoever runs this instance
   */
  static PageFetcher overPublicInternet(Vertx vertx, FetchLimits limits, String userAgent) {
    return overPublicInternet(vertx, limits, userAgent, FetchListener.NONE);
  }

  /** The same, with somebody to tell how long its phases take. */
  static PageFetcher overPublicInternet(
      Vertx vertx, FetchLimits limits, String userAgent, FetchListener listener) {
    return HttpPageFetcher.create(vertx, limits, FetchPolicy.PUBLIC_INTERNET, userAgent, listener);
  }

  /**
   * A fetcher for development and tests, which also asks this machine.
   *
   * @param loopbackPorts the ports of 127.0.0.1 that may be asked, over http, by that very address
   */
  static PageFetcher alsoOverLoopback(
      Vertx vertx, FetchLimits limits, String userAgent, Set<Integer> loopbackPorts) {
    return alsoOverLoopback(vertx, limits, userAgent, loopbackPorts, FetchListener.NONE);
  }

  /** The same, with somebody to tell how long its phases take. */
  static PageFetcher alsoOverLoopback(
      Vertx vertx,
      FetchLimits limits,
      String userAgent,
      Set<Integer> loopbackPorts,
      FetchListener listener) {
    return HttpPageFetcher.create(
        vertx, limits, FetchPolicy.withLoopback(loopbackPorts), userAgent, listener);
  }

  /** Answers for the bundled sample pages, and hands every other address on. */
  static PageFetcher withBundledPages(PageFetcher others) {
    return new BundledPages(others, Clock.systemUTC());
  }
}
