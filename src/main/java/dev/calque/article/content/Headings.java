package dev.calque.article.content;

import org.jsoup.nodes.Element;

/** Moves the headings so that the highest is h2: the title is the only h1. */
final class Headings {

  private static final int HIGHEST = 2;
  private static final int LOWEST = 6;

  private Headings() {}

  static void rewrite(Element content) {
    int top = LOWEST;
    for (int level = LOWEST; level >= 1; level--) {
      if (!content.getElementsByTag("h" + level).isEmpty()) {
        top = level;
      }
    }
    int shift = HIGHEST - top;
    if (shift == 0) {
      return;
    }
    for (Element heading : content.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0' + shift;
      heading.tagName("h" + Math.min(LOWEST, level));
    }
  }
}
