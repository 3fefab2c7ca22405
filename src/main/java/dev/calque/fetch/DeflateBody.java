package dev.calque.fetch;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The {@code deflate} encoding: a zlib stream by RFC 9110 §8.4.1.2, or the bare deflate stream that
 * some servers send in its place, as browsers accept it.
 */
final class DeflateBody implements BodyDecoder {

  private final byte[] buffer = new byte[8192];
  private @Nullable Inflater inflater;
  private byte[] start = new byte[0];

  @Override
  public void decode(byte[] piece, Sink sink) throws DataFormatException {
    byte[] input = piece;
    if (inflater == null) {
      input = concat(start, piece);
      if (input.length < 2) {
        start = input;
        return;
      }
      inflater = new Inflater(!isZlibHeader(input));
    }
    inflater.setInput(input);
    int length = inflater.inflate(buffer);
    while (length > 0 && sink.accept(buffer, length)) {
      length = inflater.inflate(buffer);
    }
    if (inflater.needsDictionary()) {
      throw new DataFormatException("a preset dictionary");
    }
  }

  /** RFC 1950 §2.2: method 8, and the two bytes are a multiple of 31. */
  private static boolean isZlibHeader(byte[] input) {
    int first = input[0] & 0xff;
    int second = input[1] & 0xff;
    return (first & 15) == 8 && (first * 256 + second) % 31 == 0;
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Override
  public boolean isComplete() {
    return inflater != null && inflater.finished();
  }

  @Override
  public void close() {
    if (inflater != null) {
      inflater.end();
    }
  }
}
