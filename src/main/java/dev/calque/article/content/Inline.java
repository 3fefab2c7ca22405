package dev.calque.article.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Inline content: elements that mean nothing go, their text stays, and so do the gaps in it. */
final class Inline {

  /** Elements that show something without having any content. */
  private static final Set<String> VOID = Set.of("br", "img", "wbr");

  /** Names that HTML has given up, and what they were. */
  private static final Map<String, String> SUCCESSORS =
      Map.of("strike", "s", "acronym", "abbr", "tt", "code");

  /** Nothing but their language or direction is of use. */
  private static final Set<String> NEUTRAL = Set.of("span", "font", "label", "nobr", "data", "big");

  private final Draft draft;

  Inline(Draft draft) {
    this.draft = draft;
  }

  Draft draft() {
    return draft;
  }

  /** Adds what is left of an element to a line. */
  void add(List<Node> line, Element element, Tongue tongue) {
    boolean apart = BlockKinds.isSetApart(element);
    if (apart) {
      addGap(line);
    }
    addTidied(line, element, tongue);
    if (apart) {
      line.add(new TextNode(" "));
    }
  }

  private void addTidied(List<Node> line, Element element, Tongue tongue) {
    String name = element.normalName();
    if (VOID.contains(name) || name.equals("math")) {
      line.add(element);
      return;
    }
    Tongue inside = tongue.within(element);
    List<Node> children = new ArrayList<>();
    for (Node child : Flow.taken(element)) {
      if (child instanceof Element inner) {
        if (!draft.isStruckOut(inner)) {
          add(children, inner, inside);
        }
      } else {
        children.add(child);
      }
    }
    tongue.mark(element, tongue);
    boolean idle = NEUTRAL.contains(name) && inside.equals(tongue) && !element.hasAttr("dir");
    if (idle || children.stream().allMatch(Inline::isGap)) {
      line.addAll(children); // the gap that an empty element left is still one
      return;
    }
    if (SUCCESSORS.containsKey(name)) {
      element.tagName(SUCCESSORS.get(name));
    }
    element.appendChildren(children);
    line.add(element);
  }

  private static void addGap(List<Node> line) {
    if (!line.isEmpty() && !isGap(line.get(line.size() - 1))) {
      line.add(new TextNode(" "));
    }
  }

  /** Takes gaps off the end; whether anything else is there. */
  static boolean trim(List<Node> line) {
    while (!line.isEmpty() && isGap(line.get(line.size() - 1))) {
      line.remove(line.size() - 1);
    }
    int from = 0;
    while (from < line.size() && isGap(line.get(from))) {
      from++;
    }
    line.subList(0, from).clear();
    return !line.isEmpty();
  }

  static boolean holdsPicture(Node node) {
    return node instanceof Element element
        && (element.nameIs("img") || element.selectFirst("img") != null);
  }

  /** Whether nothing but space is in it, of the kind too that keeps words together. */
  static boolean isBlank(TextNode text) {
    return text.isBlank() || text.getWholeText().replace('\u00a0', ' ').isBlank();
  }

  /** White space, line breaks, comments: what shows nothing by itself. */
  private static boolean isGap(Node node) {
    if (node instanceof TextNode text) {
      return isBlank(text);
    }
    return !(node instanceof Element element) || element.nameIs("br") || element.nameIs("wbr");
  }
}
