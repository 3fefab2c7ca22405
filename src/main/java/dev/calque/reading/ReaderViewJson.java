package dev.calque.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes payloads as JSON in UTF-8; the same view always gives the same bytes. */
public final class ReaderViewJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
  private static final ObjectWriter FULL = MAPPER.writerFor(ReaderView.class);
  private static final ObjectWriter SUMMARY = MAPPER.writerFor(ReaderView.Summary.class);

  private ReaderViewJson() {}

  /** The whole reading. */
  public static byte[] full(ReaderView view) {
    return write(FULL, view);
  }

  /** The reading without its article. */
  public static byte[] summary(ReaderView view) {
    return write(SUMMARY, view.withoutArticle());
  }

  /** A JSON string literal, quotes included. */
  public static byte[] string(String text) {
    return write(MAPPER.writer(), text);
  }

  private static byte[] write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      return writeByWayOfAString(writer, value);
    }
  }

  /**
   * An unpaired surrogate, which a few pages do contain, becomes "?", where the writer of bytes
   * gives up on the whole reading.
   */
  private static byte[] writeByWayOfAString(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
