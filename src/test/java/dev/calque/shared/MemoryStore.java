package dev.calque.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A shared store in memory that can be in every kind of trouble; notes what it was asked. */
public final class MemoryStore implements SharedStore {

  public final Map<String, byte[]> values = new HashMap<>();
  public final Map<String, Duration> lifetimes = new HashMap<>();
  public final List<String> asked = new ArrayList<>();
  public boolean isDown;
  public boolean isFull;

  @Override
  public synchronized CompletionStage<Found> get(String key, Duration atMost) {
    asked.add("get");
    byte[] value = values.get(key);
    return CompletableFuture.completedStage(
        isDown
            ? new Found.Trouble()
            : value == null ? new Found.Nothing() : new Found.Value(value.clone()));
  }

  @Override
  public synchronized CompletionStage<Write> put(String key, byte[] value, Duration lifetime) {
    asked.add("put");
    return set(key, value, lifetime, true);
  }

  @Override
  public synchronized CompletionStage<Write> putIfAbsent(
      String key, byte[] value, Duration lifetime, Duration atMost) {
    asked.add("put-if-absent");
    return set(key, value, lifetime, !values.containsKey(key));
  }

  @Override
  public synchronized CompletionStage<Write> replace(
      String key, byte[] expected, byte[] value, Duration lifetime) {
    asked.add("replace");
    return set(key, value, lifetime, Arrays.equals(values.get(key), expected));
  }

  private CompletionStage<Write> set(
      String key, byte[] value, Duration lifetime, boolean condition) {
    if (isDown || isFull) {
      return CompletableFuture.completedStage(Write.TROUBLE);
    }
    if (condition) {
      values.put(key, value.clone());
      lifetimes.put(key, lifetime);
    }
    return CompletableFuture.completedStage(condition ? Write.DONE : Write.NOT_DONE);
  }

  @Override
  public synchronized CompletionStage<Write> remove(String key, byte[] expected) {
    asked.add("remove");
    if (isDown) {
      return CompletableFuture.completedStage(Write.TROUBLE);
    }
    boolean same = Arrays.equals(values.get(key), expected);
    if (same) {
      values.remove(key);
    }
    return CompletableFuture.completedStage(same ? Write.DONE : Write.NOT_DONE);
  }

  @Override
  public State state() {
    return isDown ? State.LEFT_ALONE : State.ASKED;
  }

  @Override
  public void close() {}
}
