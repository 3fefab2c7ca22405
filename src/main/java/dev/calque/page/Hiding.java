package dev.calque.page;

/** Which inline styles take an element out of a reader's sight. */
final class Hiding {

  private Hiding() {}

  /** Whether a lower-case {@code style} attribute hides its element. */
  static boolean byStyle(String style) {
    return declares(style, "display", "none") || declares(style, "visibility", "hidden");
  }

  /** Scans for {@code property : value} without a regular expression: the text is a stranger's. */
  private static boolean declares(String style, String property, String value) {
    for (int at = style.indexOf(property); at >= 0; at = style.indexOf(property, at + 1)) {
      boolean begins = at == 0 || !isNameCharacter(style.charAt(at - 1));
      int colon = skipSpaces(style, at + property.length());
      if (begins && colon < style.length() && style.charAt(colon) == ':') {
        return style.startsWith(value, skipSpaces(style, colon + 1));
      }
    }
    return false;
  }

  private static boolean isNameCharacter(char c) {
    return c == '-' || Character.isLetterOrDigit(c);
  }

  private static int skipSpaces(String style, int from) {
    int at = from;
    while (at < style.length() && Character.isWhitespace(style.charAt(at))) {
      at++;
    }
    return at;
  }
}
