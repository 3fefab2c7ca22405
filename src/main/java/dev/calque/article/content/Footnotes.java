package dev.calque.article.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Keeps footnotes readable without anchors: the marks stay where they are, the notes stay below,
 * and the arrows back, which lead nowhere in a reader view, go.
 */
final class Footnotes {

  private static final String BACK = "↩⏎↑^⤴⮐ ";

  private Footnotes() {}

  static void rewrite(Element content) {
    List<Element> back = new ArrayList<>();
    for (Element link : content.getElementsByTag("a")) {
      if (link.attr("href").indexOf('#') >= 0 && isBackLink(link)) {
        back.add(link);
      }
    }
    Siblings.remove(back);
  }

  private static boolean isBackLink(Element link) {
    String text = link.text().strip();
    if (text.isEmpty() || text.length() > 4) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BACK.indexOf(c) < 0 && c != 0xfe0e && c != 0xfe0f) {
        return false;
      }
    }
    return true;
  }
}
