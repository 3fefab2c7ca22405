package dev.calque.article.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Moves the headings so that the highest is h2: the title is the only h1. */
final class Headings {

  private static final int HIGHEST = 2;
  private static final int LOWEST = 6;

  private Headings() {}

  static void rewrite(Draft draft) {
    List<Element> headings = new ArrayList<>();
    int top = LOWEST;
    for (int level = 1; level <= LOWEST; level++) {
      for (Element heading : draft.named("h" + level)) {
        if (isIn(draft.content(), heading)) {
          headings.add(heading);
          top = Math.min(top, level);
        }
      }
    }
    if (top != HIGHEST) {
      int shift = HIGHEST - top;
      headings.forEach(heading -> move(heading, shift));
    }
  }

  /** Not all headings of the page survived the flow. */
  private static boolean isIn(Element content, Element heading) {
    Element above = heading.parent();
    while (above != null && !above.equals(content)) {
      above = above.parent();
    }
    return above != null;
  }

  private static void move(Element heading, int shift) {
    int level = heading.normalName().charAt(1) - '0' + shift;
    heading.tagName("h" + Math.min(LOWEST, level));
  }
}
