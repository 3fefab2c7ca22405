package dev.calque.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The hosts that asked to be left alone for a while, and what they said it with. Thread-safe. */
final class SitePauses {

  /** So many hosts are never in trouble at once; of more, the first is forgotten. */
  private static final int MAX_HOSTS = 4096;

  private final LongSupplier nanoTime;
  private final Map<String, Pause> pauses =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pause> eldest) {
          return size() > MAX_HOSTS;
        }
      };

  private record Pause(int status, long until) {}

  SitePauses(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Remembers what a host answered, if it said how long it wants to be left alone. Of two pauses
   * the one that ends later holds.
   */
  void note(String host, FetchOutcome.BadStatus answer) {
    if (!answer.retryAfter().isZero()) {
      long until = nanoTime.getAsLong() + answer.retryAfter().toNanos();
      synchronized (pauses) {
        Pause known = pauses.remove(host); // and put anew, as the youngest
        boolean isLonger = known != null && known.until - until > 0;
        pauses.put(host, isLonger ? known : new Pause(answer.status(), until));
      }
    }
  }

  /** What the host answered, with what is left of its pause; nothing where it may be asked. */
  Optional<FetchOutcome.BadStatus> of(String host) {
    synchronized (pauses) {
      Pause pause = pauses.get(host);
      if (pause == null) {
        return Optional.empty();
      }
      long left = pause.until - nanoTime.getAsLong();
      if (left <= 0) {
        pauses.remove(host);
        return Optional.empty();
      }
      return Optional.of(new FetchOutcome.BadStatus(pause.status, Duration.ofNanos(left)));
    }
  }
}
