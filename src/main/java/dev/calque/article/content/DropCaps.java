package dev.calque.article.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Joins an initial that was set apart with the rest of its word. */
final class DropCaps {

  private DropCaps() {}

  static void rewrite(Element content) {
    List<Element> joined = new ArrayList<>();
    for (Element element : content.getElementsByTag("span")) {
      String names = element.className().toLowerCase(Locale.ROOT);
      boolean initial =
          (names.contains("drop") && names.contains("cap")) || names.contains("initial");
      if (initial && letter(element).length() == 1 && join(element)) {
        joined.add(element);
      }
    }
    Siblings.remove(joined);
  }

  /** The text of an element that holds nothing else, or empty. */
  private static String letter(Element element) {
    Node only = element;
    while (only instanceof Element inner && inner.childNodeSize() == 1) {
      only = inner.childNode(0);
    }
    return only instanceof TextNode text ? text.text().strip() : "";
  }

  private static boolean join(Element initial) {
    Node next = initial.nextSibling();
    String letter = letter(initial);
    if (next instanceof TextNode text) {
      String rest = text.getWholeText().stripLeading();
      if (!rest.isEmpty() && Character.isLowerCase(rest.charAt(0))) {
        text.text(letter + rest);
        return true;
      }
    }
    return false;
  }
}
