package dev.calque.reading;

import dev.calque.verdict.Verdict;

/** Told how readings go. Called from many threads. */
public interface ReadingListener {

  /** Hears nothing. */
  ReadingListener NONE =
      new ReadingListener() {
        @Override
        public void finished(Stage stage, long nanos) {}

        @Override
        public void judged(Verdict verdict) {}
      };

  /** One stage of one reading is over; {@code nanos} is wall time. */
  void finished(Stage stage, long nanos);

  /** A page was judged, from the network or handed over. */
  void judged(Verdict verdict);
}
