package dev.calque.reading;

import dev.calque.article.ArticleExtractor;
import dev.calque.fetch.FetchRequest;
import dev.calque.fetch.PageFetcher;
import dev.calque.page.PageParser;
import dev.calque.signal.Signals;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * The use case: an address in, a reading out.
 *
 * <p>Asynchronous only at the network; everything after the fetch is one plain run on a bounded
 * pool. Expected trouble is a {@link Reading.Unreadable}, never an exception. Thread-safe.
 */
public final class ReadPage {

  private static final String BUSY =
      "Expected a free place in the queue of pages to read, found it full; try again in a moment.";

  private final PageFetcher fetcher;
  private final Stages stages;
  private final Executor pool;
  private final ReadingListener listener;
  private final Bounds bounds;

  /**
   * Joins the stages.
   *
   * @param pool runs everything after the fetch; bounded, and rejects when it is full
   * @param listener told how long each stage took, and how pages were judged
   */
  public ReadPage(
      PageFetcher fetcher,
      PageParser parser,
      Signals signals,
      ArticleExtractor extractor,
      Executor pool,
      ReadingListener listener) {
    this(fetcher, parser, signals, extractor, pool, listener, Bounds.STANDARD);
  }

  ReadPage(
      PageFetcher fetcher,
      PageParser parser,
      Signals signals,
      ArticleExtractor extractor,
      Executor pool,
      ReadingListener listener,
      Bounds bounds) {
    this.fetcher = fetcher;
    this.stages = new Stages(parser, signals, extractor, listener, bounds);
    this.pool = pool;
    this.listener = listener;
    this.bounds = bounds;
  }

  /** Fetches a page and reads it. */
  public CompletionStage<Reading> fetchAndRead(ReadRequest request) {
    long start = System.nanoTime();
    return fetcher
        .fetch(new FetchRequest(request.address(), request.acceptLanguage(), request.validators()))
        .thenCompose(
            outcome -> {
              listener.finished(Stage.FETCH, System.nanoTime() - start);
              return outcome.match(
                  new AfterFetch(
                      page -> onPool(start, patience -> stages.read(request, page, patience))));
            });
  }

  /** Reads markup that the caller saw at the request's address; nothing is fetched. */
  public CompletionStage<Reading> readHandedOver(ReadRequest request, String html) {
    return onPool(System.nanoTime(), patience -> stages.read(request, html, patience));
  }

  /**
   * Reads on the pool.
   *
   * @param asked when the page was asked for, by {@link System#nanoTime()}
   */
  private CompletionStage<Reading> onPool(long asked, Function<Patience, Reading> work) {
    Patience patience = Patience.since(asked, bounds);
    try {
      return CompletableFuture.supplyAsync(
          () ->
              System.nanoTime() - patience.latestStart() > 0
                  ? Reading.Unreadable.of(Trouble.OVERLOADED, BUSY)
                  : work.apply(patience),
          pool);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedStage(Reading.Unreadable.of(Trouble.OVERLOADED, BUSY));
    }
  }
}
