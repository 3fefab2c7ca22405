package dev.calque.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes payloads as JSON in UTF-8; the same view always gives the same bytes. */
public final class ReaderViewJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
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
      // By way of a string: an unpaired surrogate, which pages do contain, then becomes "?",
      // where the byte writer would give up on the whole reading.
      return writer.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
