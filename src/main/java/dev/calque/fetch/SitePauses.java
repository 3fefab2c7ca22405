package dev.calque.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The hosts that asked to be left alone for a while, and what they said it with. Thread-safe. */
final class SitePauses {

  /** So many hosts are never in trouble at once; of more, some are forgotten. */
  private static final int MAX_HOSTS = 4096;

  private final LongSupplier nanoTime;
  private final Cache<String, Pause> pauses;

  private record Pause(int status, long until) {

    Duration left(long now) {
      return Duration.ofNanos(Math.max(0, until - now));
    }

    Pause orLater(Pause other) {
      return other.until - until > 0 ? other : this;
    }
  }

  SitePauses(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.pauses =
        Caffeine.newBuilder()
            .maximumSize(MAX_HOSTS)
            .ticker(nanoTime::getAsLong)
            .expireAfter(
                Expiry.<String, Pause>writing((host, pause) -> pause.left(nanoTime.getAsLong())))
            .build();
  }

  /**
   * Remembers what a host answered, if it said how long it wants to be left alone. Of two pauses
   * the one that ends later holds.
   */
  void note(String host, FetchOutcome.BadStatus answer) {
    if (!answer.retryAfter().isZero()) {
      long until = nanoTime.getAsLong() + answer.retryAfter().toNanos();
      pauses.asMap().merge(host, new Pause(answer.status(), until), Pause::orLater);
    }
  }

  /** What the host answered, with what is left of its pause; nothing where it may be asked. */
  Optional<FetchOutcome.BadStatus> of(String host) {
    return Optional.ofNullable(pauses.getIfPresent(host))
        .map(pause -> new FetchOutcome.BadStatus(pause.status, pause.left(nanoTime.getAsLong())))
        .filter(answer -> !answer.retryAfter().isZero());
  }

  /** How many hosts are remembered, once what has to go has gone. */
  long settledSize() {
    pauses.cleanUp();
    return pauses.estimatedSize();
  }
}
