package dev.calque.allowance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An allowance of so many calls a minute for each of very many names, in bounded memory. A whole
 * minute's worth may be used at once; it comes back evenly. Lock-free, thread-safe, never waits:
 * what other instances granted is settled with them afterwards, in the background.
 */
public final class Allowances {

  /** Each takes some 200 bytes. Whoever drops out for want of room begins anew. */
  private static final int MAX_NAMES = 100_000;

  private static final Duration PERIOD = Duration.ofMinutes(1);

  /** A name that was silent for so long has its whole allowance again, as one never seen has. */
  private static final Duration FORGET_AFTER = PERIOD.plusSeconds(1);

  private static final int SETTLEMENTS = 20;

  private final int perMinute;
  private final int batch;
  private final Ticker ticker;
  private final @Nullable SharedAllowances shared;
  private final Cache<String, Account> accounts;

  private Allowances(int perMinute, @Nullable SharedAllowances shared, Ticker ticker) {
    if (perMinute < 0) {
      throw new IllegalArgumentException(
          "expected 0 or more calls a minute, 0 for any number, found " + perMinute);
    }
    this.perMinute = perMinute;
    this.batch = Math.max(1, perMinute / SETTLEMENTS);
    this.shared = shared;
    this.ticker = ticker;
    this.accounts =
        Caffeine.newBuilder()
            .maximumSize(MAX_NAMES)
            .expireAfterAccess(FORGET_AFTER)
            .ticker(ticker)
            .build();
  }

  /** Allowances of this instance alone; 0 a minute for any number. */
  public static Allowances local(int perMinute) {
    return new Allowances(perMinute, null, Ticker.systemTicker());
  }

  /** Allowances of this instance and those that settle with the same store. */
  public static Allowances shared(int perMinute, SharedAllowances shared) {
    return new Allowances(perMinute, shared, Ticker.systemTicker());
  }

  static Allowances timed(int perMinute, @Nullable SharedAllowances shared, Ticker ticker) {
    return new Allowances(perMinute, shared, ticker);
  }

  /** Takes one call from a name's allowance; how long to wait where there is none left, or zero. */
  public Duration take(String name) {
    if (perMinute == 0) {
      return Duration.ZERO;
    }
    long nanos = accounts.get(name, unseen -> new Account()).take(name);
    return nanos == 0 ? Duration.ZERO : Duration.ofNanos(nanos);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
        .withCustomTimePrecision(new Nanos(ticker))
        .build();
  }

  /** What one name has left. */
  private final class Account {
    private final Bucket bucket = bucket();
    private final AtomicInteger unsettled = new AtomicInteger();
    private volatile long closedUntil = ticker.read();

    long take(String name) {
      long closedFor = closedUntil - ticker.read();
      if (closedFor > 0) {
        return closedFor;
      }
      if (!bucket.tryConsume(1)) {
        return Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
      }
      if (shared != null && unsettled.incrementAndGet() >= batch) {
        settle(shared, name);
      }
      return 0;
    }

    /** Tells the others what was granted here, and learns whether they granted the rest. */
    private void settle(SharedAllowances others, String name) {
      int granted = unsettled.getAndSet(0);
      if (granted > 0) {
        others
            .spend(name, perMinute, PERIOD, granted)
            .thenAccept(overdrawn -> closedUntil = ticker.read() + overdrawn.toNanos());
      }
    }
  }

  /** The bucket's clock. */
  private record Nanos(Ticker ticker) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return ticker.read();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
