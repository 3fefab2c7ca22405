package dev.calque.fetch;

import java.util.Optional;
import java.util.zip.DataFormatException;

/** Undoes a content encoding, piece by piece, and stops when the sink has had enough. */
interface BodyDecoder extends AutoCloseable {

  /** Where the decoded bytes go. */
  interface Sink {

    /**
     * Takes the first bytes of a buffer that will be used again.
     *
     * @return whether more may come
     */
    boolean accept(byte[] buffer, int length);
  }

  /**
   * Decodes the next piece.
   *
   * @throws DataFormatException where this is not what the encoding says it is
   */
  void decode(byte[] piece, Sink sink) throws DataFormatException;

  /** Whether the body may end here. */
  boolean isComplete();

  @Override
  default void close() {}

  /**
   * The decoder for a {@code Content-Encoding} field.
   *
   * @return nothing where it isn't one that we asked for, or where encodings are stacked
   */
  static Optional<BodyDecoder> of(String contentEncoding) {
    return switch (contentEncoding) {
      case "" -> Optional.of(new PlainBody());
      case "gzip", "x-gzip" -> Optional.of(new GzipBody());
      case "deflate" -> Optional.of(new DeflateBody());
      default -> Optional.empty();
    };
  }
}
