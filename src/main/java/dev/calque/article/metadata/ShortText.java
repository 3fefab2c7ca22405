package dev.calque.article.metadata;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of an element that should hold a line of it. Strangers nest such elements in each other:
 * each is looked at within bounds, whatever it holds.
 */
final class ShortText {

  private static final int MOST_NODES = 200;
  private static final int MOST_DEPTH = 24;

  private final StringBuilder text = new StringBuilder();
  private final int longest;
  private int nodes;

  private ShortText(int longest) {
    this.longest = longest;
  }

  /**
   * The text, white space collapsed; nothing where it is longer than {@code longest} characters.
   */
  static String of(Element element, int longest) {
    ShortText line = new ShortText(longest);
    if (!line.add(element, 0)) {
      return "";
    }
    String text = PlainName.collapse(line.text.toString());
    return text.length() <= longest ? text : "";
  }

  /** False as soon as it is too much. */
  private boolean add(Node parent, int depth) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      // White space between words and tags is not counted out yet: four times is still a line.
      if (++nodes > MOST_NODES || depth > MOST_DEPTH || text.length() > 4 * longest) {
        return false;
      }
      if (node instanceof TextNode plain) {
        text.append(plain.getWholeText());
      } else if (node instanceof Element inner && !addElement(inner, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean addElement(Element inner, int depth) {
    boolean apart = inner.isBlock() || inner.normalName().equals("br");
    if (apart) {
      text.append(' ');
    }
    if (!add(inner, depth + 1)) {
      return false;
    }
    if (apart) {
      text.append(' ');
    }
    return true;
  }
}
