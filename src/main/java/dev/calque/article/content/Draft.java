package dev.calque.article.content;

import dev.calque.page.Page;
import dev.calque.page.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A copied part of a page while it is rewritten: its elements by name, gathered in one walk, and
 * what the steps have struck out.
 *
 * <p>Steps rename and strike out; only {@link Flow}, which lays every parent's children anew, takes
 * anything away. Removing one of many siblings costs as much as there are siblings, and a stranger
 * decides how many there are.
 */
final class Draft {

  private final Element content;
  private final Page page;
  private final Map<String, List<Element>> byName = new HashMap<>();
  private final Set<Node> struckOut = new HashSet<>(); // a node equals itself only

  Draft(Element content, Page page) {
    this.content = content;
    this.page = page;
    Walk.through(content, (node, depth) -> note(node));
  }

  private void note(Node node) {
    if (node instanceof Element element && !element.equals(content)) {
      byName.computeIfAbsent(element.normalName(), name -> new ArrayList<>()).add(element);
    }
  }

  Element content() {
    return content;
  }

  /** The page that the content is a part of; it resolves references. */
  Page page() {
    return page;
  }

  /** The elements that had this name in the page, in document order, without those struck out. */
  List<Element> named(String name) {
    List<Element> all = byName.getOrDefault(name, Collections.emptyList());
    if (struckOut.isEmpty() || all.isEmpty()) {
      return all;
    }
    return all.stream().filter(element -> !struckOut.contains(element)).toList();
  }

  /** Leaves a node and all in it out. */
  void strikeOut(Node node) {
    struckOut.add(node);
  }

  boolean isStruckOut(Node node) {
    return !struckOut.isEmpty() && struckOut.contains(node);
  }

  /** Makes the element mean nothing; what is in it stays where it is. */
  static void unwrap(Element element) {
    element.tagName("span").clearAttributes();
  }
}
