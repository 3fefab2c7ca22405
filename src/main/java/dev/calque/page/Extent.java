package dev.calque.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How much text an element holds, as far as that matters: a page may be all in one element. */
public final class Extent {

  private Extent() {}

  /** Whether an element holds at most so many characters, in few enough nodes to be one thing. */
  public static boolean isWithin(Element element, int characters) {
    int[] left = {characters};
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            // A node counts like a character, so that empty ones come to an end, too.
            left[0] -= node instanceof TextNode text ? text.getWholeText().length() : 1;
            return left[0] < 0 ? FilterResult.STOP : FilterResult.CONTINUE;
          }
        });
    return left[0] >= 0;
  }
}
