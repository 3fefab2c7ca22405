package dev.calque.reading;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Reads pages as soon as the models and catalogues for it are loaded, which takes a second or two
 * of processor time: until then readings wait, while the service already answers for its health,
 * its page and its interface.
 */
public final class PageReader {

  private final CompletableFuture<ReadPage> loading;

  private PageReader(CompletableFuture<ReadPage> loading) {
    this.loading = loading;
  }

  /**
   * Begins to load.
   *
   * @param load gives what reads; runs once
   * @param thread where it runs
   */
  public static PageReader loading(Supplier<ReadPage> load, Executor thread) {
    return new PageReader(CompletableFuture.supplyAsync(load, thread));
  }

  /** Whether readings no longer wait for models. */
  public boolean isReady() {
    return loading.isDone() && !loading.isCompletedExceptionally();
  }

  /** Completes when all is loaded, or fails with why it could not be. */
  public CompletionStage<Void> loaded() {
    return loading.thenAccept(ready -> {});
  }

  /** Fetches a page and reads it. */
  public CompletionStage<Reading> fetchAndRead(ReadRequest request) {
    return loading.thenCompose(ready -> ready.fetchAndRead(request));
  }

  /** Reads markup that the caller saw at the request's address; nothing is fetched. */
  public CompletionStage<Reading> readHandedOver(ReadRequest request, String html) {
    return loading.thenCompose(ready -> ready.readHandedOver(request, html));
  }
}
