package dev.calque.cache;

import dev.calque.reading.ReaderViewJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A payload as the bytes to send, with its strong entity tag.
 *
 * <p>The only part that differs between callers of one page is {@code requestedUrl}, which stands
 * near the front: it is exchanged without reading the rest.
 */
public final class Payload {

  private static final byte[] FIELD = "\"requestedUrl\":".getBytes(StandardCharsets.US_ASCII);
  private static final int TAG_BYTES = 12;

  private final byte[] bytes;
  private final String etag;
  private final String requestedUrl;
  private final int valueStart;
  private final int valueEnd;

  Payload(byte[] bytes, String requestedUrl) {
    this.bytes = bytes;
    this.requestedUrl = requestedUrl;
    this.valueStart = indexOf(bytes, FIELD) + FIELD.length;
    this.valueEnd = valueStart + ReaderViewJson.string(requestedUrl).length;
    this.etag = entityTag(bytes);
  }

  /** The bytes for a caller who asked with this address. Shared: not to be changed. */
  public byte[] bytesFor(String requested) {
    if (requested.equals(requestedUrl)) {
      return bytes;
    }
    byte[] value = ReaderViewJson.string(requested);
    return ByteBuffer.allocate(bytes.length - (valueEnd - valueStart) + value.length)
        .put(bytes, 0, valueStart)
        .put(value)
        .put(bytes, valueEnd, bytes.length - valueEnd)
        .array();
  }

  /** The bytes for whoever asked first. Shared: not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** The address that whoever asked first asked with. */
  String requestedUrl() {
    return requestedUrl;
  }

  /** The entity tag, quotes included. */
  public String etag() {
    return etag;
  }

  /** How much memory this takes, in bytes, roughly. */
  int weight() {
    return bytes.length + etag.length() + 2 * requestedUrl.length() + 128;
  }

  /** A strong entity tag of bytes, without a comma or a quote inside. */
  public static String entityTag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String tag =
          Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
      return '"' + tag + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static int indexOf(byte[] bytes, byte[] sought) {
    for (int i = 0; i + sought.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("a payload has a requestedUrl");
  }
}
