package dev.calque.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Copies what is left of a subtree, so that later steps may change it. */
final class OutlineCopy {

  /** What these hold isn't laid out as text; the content step reads it. */
  private static final Set<String> WHOLE =
      Set.of("iframe", "video", "audio", "object", "noscript", "math", "picture", "script");

  private OutlineCopy() {}

  static Element of(Outline outline, int root) {
    Element copy = new Element("div");
    Deque<Element> parents = new ArrayDeque<>();
    Deque<Integer> ends = new ArrayDeque<>();
    parents.push(copy);
    ends.push(outline.end(root));
    int i = root + 1;
    while (i < outline.end(root)) {
      while (i >= ends.element()) {
        parents.pop();
        ends.pop();
      }
      Node node = outline.node(i);
      if (outline.isDropped(i)) {
        i = outline.end(i);
        continue;
      }
      Element parent = parents.element();
      if (node instanceof TextNode text) {
        parent.appendChild(new TextNode(text.getWholeText()));
        i++;
      } else if (node instanceof Element element && WHOLE.contains(element.normalName())) {
        parent.appendChild(element.clone());
        i = outline.end(i);
      } else if (node instanceof Element element) {
        Element child = copy(element);
        if (outline.isCaption(i)) {
          child.tagName("figcaption");
        }
        parent.appendChild(child);
        parents.push(child);
        ends.push(outline.end(i));
        i++;
      } else {
        i++;
      }
    }
    return copy;
  }

  /**
   * The parser's own shallow copy looks the base address up through all parents, and keeps it in
   * every copy; here references are resolved by the page.
   */
  private static Element copy(Element element) {
    Attributes attributes = element.attributesSize() == 0 ? null : element.attributes().clone();
    return new Element(element.tag(), null, attributes);
  }
}
