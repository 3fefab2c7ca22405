package dev.calque.fetch;

import java.util.Locale;

/** Finds where the content of a document begins: after marks, blanks, prologue and comments. */
final class MarkupStart {

  private static final String UTF8_MARK = "\u00ef\u00bb\u00bf";

  private MarkupStart() {}

  /** The text, read as Latin-1, from its first element or word on. */
  static String after(String text) {
    int at = text.startsWith(UTF8_MARK) ? UTF8_MARK.length() : 0;
    while (true) {
      at = skipBlanks(text, at);
      String end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? ">" : null;
      boolean otherDoctype =
          end == null
              && text.regionMatches(true, at, "<!doctype", 0, 9)
              && !text.regionMatches(true, at, "<!doctype html", 0, 14);
      if (end == null && !otherDoctype) {
        return text.substring(at);
      }
      int close = text.indexOf(end == null ? ">" : end, at);
      if (close < 0) {
        return "";
      }
      at = close + (end == null ? 1 : end.length());
    }
  }

  /** The name of the element that a text begins with, in lower case; empty where there is none. */
  static String elementName(String content) {
    if (!content.startsWith("<")) {
      return "";
    }
    int end = 1;
    while (end < content.length() && " \t\r\n\f>/".indexOf(content.charAt(end)) < 0) {
      end++;
    }
    return content.substring(1, end).toLowerCase(Locale.ROOT);
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\r\n\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
