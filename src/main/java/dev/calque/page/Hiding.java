package dev.calque.page;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What takes an element out of a reader's sight, as far as the markup alone tells. */
public final class Hiding {

  private Hiding() {}

  /**
   * Whether the element itself, not one around it, is hidden: {@code hidden}, {@code aria-hidden},
   * an inline style, or an element that a browser doesn't show.
   */
  public static boolean hides(Element element) {
    return switch (element.normalName()) {
      case "template", "noscript" -> true;
      case "dialog" -> !element.hasAttr("open");
      default -> element.attributesSize() > 0 && byAttributes(element.attributes());
    };
  }

  private static boolean byAttributes(Attributes attributes) {
    // Names are in lower case already; looking them up without regard to it costs twice as much.
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equalsIgnoreCase("true")) {
      return true;
    }
    String style = attributes.get("style");
    return !style.isEmpty() && byStyle(style.toLowerCase(Locale.ROOT));
  }

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
