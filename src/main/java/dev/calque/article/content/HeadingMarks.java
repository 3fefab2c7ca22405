package dev.calque.article.content;

import org.jsoup.nodes.Element;

/**
 * Leaves out the marks beside headings that lead to the heading itself, for copying its address:
 * {@code ¶}, {@code #}, {@code §}, a chain. A reader view has no such places.
 */
final class HeadingMarks {

  private static final int LONGEST_MARK = 4;

  /** Between a mark and its heading: a box for both, a box for the mark. */
  private static final int MOST_BOXES = 2;

  private HeadingMarks() {}

  static void rewrite(Draft draft) {
    for (Element link : draft.named("a")) {
      if (link.attr("href").strip().startsWith("#") && isInHeading(link) && isMark(link.text())) {
        draft.strikeOut(link);
      }
    }
  }

  private static boolean isInHeading(Element link) {
    Element around = link.parent();
    for (int i = 0; i < MOST_BOXES && around != null && !isHeading(around); i++) {
      around = around.parent();
    }
    return around != null && isHeading(around);
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private static boolean isMark(String text) {
    String mark = text.strip();
    return mark.length() <= LONGEST_MARK && mark.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
