package dev.calque.page;

import dev.calque.fetch.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes a page's bytes: by byte order mark, then the header field, then the page's own {@code
 * meta}, then by detection. The order is the HTML standard's (§13.2.3.2).
 */
final class PageCharset {

  // The standard looks at the first kilobyte for a declaration; pages write it later, too.
  private static final int DECLARATION_WINDOW = 8192;
  // Where a meta declares it, the word stands near by.
  private static final String KEY = "charset";
  private static final int DETECTION_WINDOW = 64 * 1024;

  private PageCharset() {}

  static String decode(byte[] body, Headers headers) {
    if (startsWith(body, 0xef, 0xbb, 0xbf)) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(body, 0xfe, 0xff)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(body, 0xff, 0xfe)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
    }
    Charset charset =
        headers
            .first("content-type")
            .flatMap(PageCharset::inContentType)
            .or(() -> inMeta(body))
            .orElseGet(() -> detect(body));
    return new String(body, charset);
  }

  private static Optional<Charset> inContentType(String field) {
    return afterKey(field);
  }

  private static Optional<Charset> inMeta(byte[] body) {
    int window = Math.min(body.length, DECLARATION_WINDOW);
    String head = new String(body, 0, window, StandardCharsets.ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    for (int meta = lower.indexOf("<meta"); meta >= 0; meta = lower.indexOf("<meta", meta + 1)) {
      int end = lower.indexOf('>', meta);
      Optional<Charset> declared = afterKey(head.substring(meta, end < 0 ? window : end));
      if (declared.isPresent()) {
        // Bytes that could be read as ASCII to find this are not UTF-16, whatever they claim.
        return declared.map(c -> c.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : c);
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> afterKey(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(KEY); at >= 0; at = lower.indexOf(KEY, at + 1)) {
      int from = at + KEY.length();
      while (from < text.length() && " \t\n\r=\"'".indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      int to = from;
      while (to < text.length() && isNameCharacter(text.charAt(to))) {
        to++;
      }
      if (to > from && lower.substring(at, from).indexOf('=') >= 0) {
        return byLabel(text.substring(from, to));
      }
    }
    return Optional.empty();
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
  }

  /** The encoding that a browser takes for a label: Latin-1 means windows-1252, and so on. */
  private static Optional<Charset> byLabel(String label) {
    return EncodingLabels.charset(label);
  }

  private static Charset detect(byte[] body) {
    if (isUtf8(body)) {
      return StandardCharsets.UTF_8;
    }
    UniversalDetector detector = new UniversalDetector();
    // Markup is ASCII and tells nothing: begin where the other bytes do.
    int from = Math.max(0, firstNonAscii(body) - 16);
    detector.handleData(body, from, Math.min(DETECTION_WINDOW, body.length - from));
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    return found == null
        ? Charset.forName("windows-1252")
        : byLabel(found).orElse(Charset.forName("windows-1252"));
  }

  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static int firstNonAscii(byte[] body) {
    for (int i = 0; i < body.length; i++) {
      if (body[i] < 0) {
        return i;
      }
    }
    return body.length;
  }

  private static boolean startsWith(byte[] body, int... prefix) {
    if (body.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((body[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
