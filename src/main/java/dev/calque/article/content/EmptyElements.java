package dev.calque.article.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes out elements that hold nothing, from the inside out. */
final class EmptyElements {

  private static final Set<String> WITHOUT_CONTENT =
      Set.of("img", "br", "hr", "td", "th", "wbr", "col");

  private EmptyElements() {}

  static void prune(Element content) {
    List<Element> elements = new ArrayList<>(content.getAllElements());
    Set<Node> gone = new HashSet<>();
    // Children come after their parents: from behind, an element is empty once its last child went.
    for (int i = elements.size() - 1; i > 0; i--) {
      Element element = elements.get(i);
      if (!WITHOUT_CONTENT.contains(element.normalName()) && isEmpty(element, gone)) {
        gone.add(element);
      }
    }
    Siblings.remove(gone);
  }

  private static boolean isEmpty(Element element, Set<Node> gone) {
    for (Node child : element.childNodes()) {
      boolean blank =
          gone.contains(child)
              || (child instanceof TextNode text
                  ? text.isBlank()
                  : child instanceof Element inner && inner.nameIs("br"));
      if (!blank) {
        return false;
      }
    }
    return !element.tag().namespace().contains("Math");
  }
}
