package dev.calque.shared;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stands where no store is configured. */
final class NoStore implements SharedStore {

  @Override
  public CompletionStage<Found> get(String key, Duration atMost) {
    return CompletableFuture.completedStage(new Found.Trouble());
  }

  @Override
  public CompletionStage<Write> put(String key, byte[] value, Duration lifetime) {
    return CompletableFuture.completedStage(Write.TROUBLE);
  }

  @Override
  public CompletionStage<Write> putIfAbsent(
      String key, byte[] value, Duration lifetime, Duration atMost) {
    return CompletableFuture.completedStage(Write.TROUBLE);
  }

  @Override
  public CompletionStage<Write> replace(
      String key, byte[] expected, byte[] value, Duration lifetime) {
    return CompletableFuture.completedStage(Write.TROUBLE);
  }

  @Override
  public CompletionStage<Write> remove(String key, byte[] expected) {
    return CompletableFuture.completedStage(Write.TROUBLE);
  }

  @Override
  public State state() {
    return State.OFF;
  }

  @Override
  public void close() {}
}
