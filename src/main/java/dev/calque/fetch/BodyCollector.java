package dev.calque.fetch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;

/** Collects a decoded body up to the limit. */
final class BodyCollector implements BodyDecoder.Sink, AutoCloseable {

  /** How the body stands. */
  enum State {
    OPEN,
    TOO_LARGE,
    NO_MEMORY,
    BROKEN
  }

  private final BodyDecoder decoder;
  private final int maxBytes;
  private final BodyBudget budget;
  private final List<byte[]> pieces = new ArrayList<>();
  private int length;
  private State state = State.OPEN;

  BodyCollector(BodyDecoder decoder, int maxBytes, BodyBudget budget) {
    this.decoder = decoder;
    this.maxBytes = maxBytes;
    this.budget = budget;
  }

  State add(byte[] piece) {
    try {
      decoder.decode(piece, this);
    } catch (DataFormatException e) {
      state = State.BROKEN;
    }
    return state;
  }

  @Override
  public boolean accept(byte[] buffer, int count) {
    if (count > maxBytes - length) {
      state = State.TOO_LARGE;
    } else if (!budget.take(count)) {
      state = State.NO_MEMORY;
    } else {
      pieces.add(Arrays.copyOf(buffer, count));
      length += count;
    }
    return state == State.OPEN;
  }

  boolean isComplete() {
    return decoder.isComplete();
  }

  int length() {
    return length;
  }

  /** The first bytes, as many as there are of those wanted. */
  byte[] prefix(int wanted) {
    byte[] prefix = new byte[Math.min(wanted, length)];
    copyTo(prefix);
    return prefix;
  }

  byte[] whole() {
    return prefix(length);
  }

  private void copyTo(byte[] target) {
    int at = 0;
    for (byte[] piece : pieces) {
      int count = Math.min(piece.length, target.length - at);
      System.arraycopy(piece, 0, target, at, count);
      at += count;
      if (at == target.length) {
        return;
      }
    }
  }

  @Override
  public void close() {
    decoder.close();
    pieces.clear();
    budget.giveBack(length);
    length = 0;
  }
}
