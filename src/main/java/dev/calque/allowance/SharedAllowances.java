package dev.calque.allowance;

import dev.calque.shared.Found;
import dev.calque.shared.SharedStore;
import dev.calque.shared.Write;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What several instances granted together: the library's bucket, kept in the shared store. While
 * the store is in trouble each instance grants by its own account alone.
 */
public final class SharedAllowances {

  private final String prefix;
  private final Proxies proxies;

  /**
   * Allowances in a store.
   *
   * @param kind whose, so that names of one kind aren't taken for those of another
   */
  public SharedAllowances(SharedStore store, String kind) {
    this(store, kind, TimeMeter.SYSTEM_MILLISECONDS);
  }

  SharedAllowances(SharedStore store, String kind, TimeMeter clock) {
    this.prefix = "calque:allowance:" + kind + ":";
    this.proxies = new Proxies(store, clock);
  }

  /**
   * Spends what was granted already.
   *
   * @return for how long nothing more may be granted; zero where the store is in trouble
   */
  CompletionStage<Duration> spend(String name, int capacity, Duration period, int granted) {
    BucketConfiguration configuration =
        BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
            .build();
    // The number stands in the key: instances that were told different ones don't mix.
    return proxies
        .asAsync()
        .builder()
        .build(
            prefix + capacity + ":{" + name + "}",
            () -> CompletableFuture.completedFuture(configuration))
        .consumeIgnoringRateLimits(granted)
        .handle((nanos, trouble) -> trouble == null ? Duration.ofNanos(nanos) : Duration.ZERO);
  }

  /** The store did not answer; this instance's own account must do. */
  private static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAnswer() {
      super("the shared store did not answer", null, false, false);
    }
  }

  /** The library's way to any store that can compare and swap. */
  private static final class Proxies extends AbstractCompareAndSwapBasedProxyManager<String> {

    /** Nothing is left to know of a bucket that nobody touched for two minutes. */
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final SharedStore store;

    Proxies(SharedStore store, TimeMeter clock) {
      super(ClientSideConfig.getDefault().withClientClock(clock));
      this.store = store;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
      return new Swap(store, key);
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
      throw new UnsupportedOperationException("nothing waits for the shared store");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
      throw new UnsupportedOperationException("buckets leave by themselves");
    }

    @Override
    public void removeProxy(String key) {
      throw new UnsupportedOperationException("buckets leave by themselves");
    }

    @Override
    public boolean isAsyncModeSupported() {
      return true;
    }
  }

  /** One compare and swap. */
  private record Swap(SharedStore store, String key) implements AsyncCompareAndSwapOperation {

    @Override
    public CompletableFuture<Optional<byte[]>> getStateData(Optional<Long> timeoutNanos) {
      return store
          .get(key, SharedStore.LONGEST_CALL)
          .thenCompose(Swap::state)
          .toCompletableFuture();
    }

    private static CompletionStage<Optional<byte[]>> state(Found found) {
      return found.match(
          bytes -> CompletableFuture.completedStage(Optional.of(bytes)),
          () -> CompletableFuture.completedStage(Optional.empty()),
          () -> CompletableFuture.failedStage(new NoAnswer()));
    }

    @Override
    public CompletableFuture<Boolean> compareAndSwap(
        byte @Nullable [] original,
        byte[] changed,
        RemoteBucketState state,
        Optional<Long> timeoutNanos) {
      CompletionStage<Write> write =
          original == null
              ? store.putIfAbsent(key, changed, Proxies.LIFETIME, SharedStore.LONGEST_CALL)
              : store.replace(key, original, changed, Proxies.LIFETIME);
      return write.thenCompose(Swap::isDone).toCompletableFuture();
    }

    private static CompletionStage<Boolean> isDone(Write write) {
      return write == Write.TROUBLE
          ? CompletableFuture.failedStage(new NoAnswer())
          : CompletableFuture.completedStage(write == Write.DONE);
    }
  }
}
