package dev.calque.shared;

import java.util.function.Function;
import java.util.function.Supplier;

/** What became of a look-up in the shared store. */
public sealed interface Found {

  /** The value is there. */
  @SuppressWarnings("ArrayRecordComponent") // fresh from the connection, compared by nobody
  record Value(byte[] bytes) implements Found {}

  /** There is none. */
  record Nothing() implements Found {}

  /** The store did not answer in time, or is not asked at the moment. */
  record Trouble() implements Found {}

  /** Applies the function of the case at hand. */
  default <R> R match(Function<byte[], R> value, Supplier<R> nothing, Supplier<R> trouble) {
    if (this instanceof Value found) {
      return value.apply(found.bytes());
    }
    return this instanceof Nothing ? nothing.get() : trouble.get();
  }
}
