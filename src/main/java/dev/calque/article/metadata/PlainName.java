package dev.calque.article.metadata;

import org.jsoup.parser.Parser;

/** Makes plain text of what pages put into attributes and structured data. */
final class PlainName {

  // Systems escape twice; a third time is nobody's.
  private static final int MAX_UNESCAPES = 2;

  private PlainName() {}

  /** Entities that were escaped twice read, tags dropped, white space collapsed. */
  static String clean(String raw) {
    String text = raw;
    for (int i = 0; i < MAX_UNESCAPES && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    return collapse(withoutTags(text));
  }

  private static String withoutTags(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean tag =
          c == '<'
              && at + 1 < text.length()
              && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '/');
      int close = tag ? text.indexOf('>', at) : -1;
      if (tag && close < 0) {
        out.append(text, at, text.length());
        break;
      }
      if (tag) {
        out.append(' ');
        at = close + 1;
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0xa0 || c == 0xfeff) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (c != 0xad && c != 0x200b) {
        out.append(c);
      }
    }
    int end = out.length();
    return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
  }
}
