package dev.calque.reading;

/** Told how long each stage of a reading took. Called from many threads. */
@FunctionalInterface
public interface StageListener {

  /** One stage of one reading is over; {@code nanos} is wall time. */
  void finished(Stage stage, long nanos);
}
