package dev.calque.cache;

import dev.calque.cache.CacheAnswer.Source;
import dev.calque.reading.Trouble;
import dev.calque.shared.SharedStore;
import dev.calque.shared.Write;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The readings that instances share. One of them fetches a page, by a short lease; the others wait
 * a little for its reading, and then serve themselves. At the first sign of trouble the store is
 * left aside, so that a request spends no more than {@link SharedStore#LONGEST_CALL} on it.
 */
public final class SharedReadings implements NextLevel {

  /** A fetch ends by its deadline of 10 s; whoever died meanwhile holds nobody up for longer. */
  private static final Duration LEASE = Duration.ofSeconds(12);

  /** Nine pages of ten are fetched and read within this; who waited so long asks for itself. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

  /** What is larger would hold up the connection for all others; a long article takes 30 KB. */
  private static final int MAX_FRAME = 1024 * 1024;

  private final SharedStore store;
  private final SharedKeys keys;
  private final Clocks clocks;
  private final Executor background;
  private final Consumer<String> counter;

  /**
   * Readings in a store.
   *
   * @param background runs what takes milliseconds of processor time
   * @param counter is told what each look-up came to: {@code hit}, {@code stale}, {@code miss},
   *     {@code invalid} or {@code trouble}
   */
  public SharedReadings(SharedStore store, Executor background, Consumer<String> counter) {
    this(store, SharedKeys.ofThisBuild(), Clocks.SYSTEM, background, counter);
  }

  SharedReadings(
      SharedStore store,
      SharedKeys keys,
      Clocks clocks,
      Executor background,
      Consumer<String> counter) {
    this.store = store;
    this.keys = keys;
    this.clocks = clocks;
    this.background = background;
    this.counter = counter;
  }

  @Override
  public CompletionStage<Loaded> read(ReadingKey key, Kept.@Nullable Page held, Load load) {
    return new Search(key, held, load).look();
  }

  /** What a look-up gave: something that is kept, or nothing, or trouble. */
  private record Seen(@Nullable Kept kept, boolean isTrouble) {
    static final Seen NOTHING = new Seen(null, false);
    static final Seen TROUBLE = new Seen(null, true);
  }

  /** The search of one request for one reading. */
  private final class Search {
    private final ReadingKey key;
    private final String valueKey;
    private final String leaseKey;
    private final byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private final Load load;
    private final long waitUntil = System.nanoTime() + LONGEST_WAIT.toNanos();
    private long roundStart;
    private Kept.@Nullable Page stale;

    Search(ReadingKey key, Kept.@Nullable Page held, Load load) {
      this.key = key;
      this.valueKey = keys.value(key);
      this.leaseKey = keys.lease(key);
      this.stale = held;
      this.load = load;
    }

    CompletionStage<Loaded> look() {
      roundStart = System.nanoTime();
      return find()
          .thenCompose(
              seen -> {
                if (seen.isTrouble()) {
                  return loadAlone();
                }
                return isFresh(seen) ? found(seen) : askForLease(seen);
              });
    }

    private CompletionStage<Loaded> askForLease(Seen seen) {
      takeAsBase(seen);
      return store
          .putIfAbsent(leaseKey, token, LEASE, left())
          .thenCompose(
              write ->
                  switch (write) {
                    case DONE -> lookOnceMore();
                    case NOT_DONE -> waitForOthers();
                    case TROUBLE -> loadAlone();
                  });
    }

    /** The last holder of the lease may have left its reading after this one looked for it. */
    private CompletionStage<Loaded> lookOnceMore() {
      return find()
          .thenCompose(
              seen -> {
                if (isFresh(seen)) {
                  release();
                  return found(seen);
                }
                takeAsBase(seen);
                return load.from(stale).whenComplete((loaded, failure) -> keep(loaded, true));
              });
    }

    private CompletionStage<Loaded> waitForOthers() {
      if (System.nanoTime() - waitUntil >= 0) {
        return loadAlone();
      }
      Executor later =
          CompletableFuture.delayedExecutor(
              BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
      return CompletableFuture.completedFuture(this).thenComposeAsync(Search::look, later);
    }

    private CompletionStage<Loaded> loadAlone() {
      return load.from(stale).whenComplete((loaded, failure) -> keep(loaded, false));
    }

    private CompletionStage<Seen> find() {
      return store
          .get(valueKey, left())
          .thenCompose(
              found ->
                  found.match(
                      this::parse,
                      () -> counted("miss", Seen.NOTHING),
                      () -> counted("trouble", Seen.TROUBLE)));
    }

    private CompletionStage<Seen> parse(byte[] frame) {
      return Frame.isSmall(frame)
          ? CompletableFuture.completedStage(parseHere(frame))
          : CompletableFuture.supplyAsync(() -> parseHere(frame), background);
    }

    private Seen parseHere(byte[] frame) {
      Optional<Kept> kept = Frame.read(key, frame, clocks.now());
      if (kept.isEmpty()) {
        counter.accept("invalid");
        var unused = store.remove(valueKey, frame);
        return Seen.NOTHING;
      }
      counter.accept(clocks.isPast(kept.get().freshUntil()) ? "stale" : "hit");
      return new Seen(kept.get(), false);
    }

    private void takeAsBase(Seen seen) {
      if (seen.kept() instanceof Kept.Page page
          && (stale == null || page.confirmedAt() - stale.confirmedAt() > 0)) {
        stale = page;
      }
    }

    private Duration left() {
      return SharedStore.LONGEST_CALL.minusNanos(System.nanoTime() - roundStart);
    }

    /** Leaves the reading for the others; the request that loaded it doesn't wait for this. */
    private void keep(@Nullable Loaded loaded, boolean isHolder) {
      if (loaded == null || !store.isAsked() || !isForOthers(loaded.kept())) {
        if (isHolder) {
          release();
        }
        return;
      }
      background.execute(
          () -> {
            Kept kept = loaded.kept();
            byte[] frame = Frame.write(key, kept, clocks.now());
            CompletionStage<Write> put =
                frame.length > MAX_FRAME
                    ? CompletableFuture.completedStage(Write.NOT_DONE)
                    : store.put(valueKey, frame, kept.usefulFor(clocks.now().nanos()));
            if (isHolder) {
              put.thenAccept(done -> release());
            }
          });
    }

    private void release() {
      var unused = store.remove(leaseKey, token);
    }
  }

  /** Our own trouble says nothing about the page, and other instances may have none. */
  private static boolean isForOthers(Kept kept) {
    return kept.match(page -> true, failure -> failure.reading().trouble() != Trouble.OVERLOADED);
  }

  private boolean isFresh(Seen seen) {
    return seen.kept() != null && !clocks.isPast(seen.kept().freshUntil());
  }

  private static CompletionStage<Loaded> found(Seen seen) {
    if (seen.kept() == null) {
      throw new IllegalStateException("found nothing");
    }
    return CompletableFuture.completedStage(new Loaded(seen.kept(), Source.SHARED, 0));
  }

  private CompletionStage<Seen> counted(String result, Seen seen) {
    counter.accept(result);
    return CompletableFuture.completedStage(seen);
  }
}
