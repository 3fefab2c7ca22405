package dev.calque.fetch;

/** Told how long each phase of a fetch took. Called on event loops: it must not block. */
@FunctionalInterface
public interface FetchListener {

  /** Hears nothing. */
  FetchListener NONE = (phase, nanos) -> {};

  /** One phase of one fetch is over; {@code nanos} is wall time. */
  void left(FetchPhase phase, long nanos);
}
