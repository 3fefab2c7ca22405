package dev.calque.article.content;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Joins an initial that was set apart with the rest of its word. */
final class DropCaps {

  private DropCaps() {}

  static void rewrite(Element content) {
    for (Element element : content.getElementsByTag("span")) {
      String names = element.className().toLowerCase(Locale.ROOT);
      boolean initial =
          (names.contains("drop") && names.contains("cap")) || names.contains("initial");
      if (initial && element.text().strip().length() == 1) {
        join(element);
      }
    }
  }

  private static void join(Element initial) {
    Node next = initial.nextSibling();
    String letter = initial.text().strip();
    if (next instanceof TextNode text) {
      String rest = text.getWholeText().stripLeading();
      if (!rest.isEmpty() && Character.isLowerCase(rest.charAt(0))) {
        text.text(letter + rest);
        initial.remove();
      }
    }
  }
}
