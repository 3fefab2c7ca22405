package dev.calque.address;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encodes what a browser would, and leaves the rest as it stands: a bare {@code %}, a
 * bracket, or an encoding that wasn't needed (WHATWG URL §1.3).
 */
final class PercentEncoding {

  // By character of ASCII: whether it stays as it is. Every link and picture is asked for its own.
  private static final boolean[] KEPT_IN_QUERIES = allBut(" \"#<>'");
  private static final boolean[] KEPT_IN_PATHS = allBut(" \"#<>?^`{}");
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  static String path(String text) {
    return encode(text, KEPT_IN_PATHS);
  }

  /** Of a query with its question mark, or of an empty one. */
  static String query(String text) {
    return encode(text, KEPT_IN_QUERIES);
  }

  private static String encode(String text, boolean[] kept) {
    int plain = 0;
    while (plain < text.length() && isKept(text.charAt(plain), kept)) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 32).append(text, 0, plain);
    for (int i = plain; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isKept(c, kept)) {
        out.append((char) c);
      } else {
        appendEncoded(out, c);
      }
    }
    return out.toString();
  }

  private static boolean isKept(int c, boolean[] kept) {
    return c < kept.length && kept[c];
  }

  private static boolean[] allBut(String encoded) {
    boolean[] kept = new boolean[0x7f];
    for (char c = 0x20; c < kept.length; c++) {
      kept[c] = encoded.indexOf(c) < 0;
    }
    return kept;
  }

  private static void appendEncoded(StringBuilder out, int codePoint) {
    // A lone surrogate has no UTF-8 form; Java would write a question mark and begin a query.
    boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    String character = Character.toString(lone ? 0xfffd : codePoint);
    for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
    }
  }

  /** The text with its percent-encoded bytes read as UTF-8; what is no encoding stays. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
      if (low < 0) {
        out[length++] = in[i];
      } else {
        out[length++] = (byte) (high << 4 | low);
        i += 2;
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }
}
