package dev.calque.page;

import org.jsoup.nodes.Element;
import org.jsoup.parser.TokenQueue;

/**
 * A place on a page that a reader can find again: an element, and the CSS path that names it.
 *
 * @param element where it is in {@link Page#document()}
 */
public record Place(Element element) {

  // A path is for a person with the inspector open: deeper than this it names nothing better.
  private static final int MAX_STEPS = 4;

  /** A short CSS path, like {@code article > div#note > p}. */
  public String cssPath() {
    StringBuilder path = new StringBuilder(step(element));
    Element at = element;
    for (int i = 1; i < MAX_STEPS && !at.hasAttr("id"); i++) {
      Element parent = at.parent();
      if (parent == null || parent.parent() == null || parent.nameIs("html")) {
        break;
      }
      at = parent;
      path.insert(0, step(at) + " > ");
    }
    return path.toString();
  }

  private static String step(Element element) {
    String name = element.normalName();
    if (!element.id().isEmpty()) {
      return name + "#" + TokenQueue.escapeCssIdentifier(element.id());
    }
    String firstClass = firstWord(element.className());
    return firstClass.isEmpty() ? name : name + "." + TokenQueue.escapeCssIdentifier(firstClass);
  }

  private static String firstWord(String classes) {
    String words = classes.strip();
    int end = 0;
    while (end < words.length() && words.charAt(end) > ' ') {
      end++;
    }
    return words.substring(0, end);
  }
}
