package dev.calque.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;

/** The clock that readings are kept by, and the one that instances have in common. */
record Clocks(Ticker ticker, Clock wall) {

  static final Clocks SYSTEM = new Clocks(Ticker.systemTicker(), Clock.systemUTC());

  Frame.Now now() {
    return new Frame.Now(ticker.read(), wall.millis());
  }

  boolean isPast(long nanos) {
    return ticker.read() - nanos >= 0;
  }
}
