package dev.calque.article.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Changes many children of a parent at once. One by one, the parser's tree looks for each among its
 * siblings and numbers those anew: 200,000 of them took twenty seconds.
 */
final class Siblings {

  private final Set<Node> gone;
  private final boolean leaveChildren;

  private Siblings(Collection<? extends Node> gone, boolean leaveChildren) {
    this.gone = new HashSet<>(gone); // a node is equal to itself only
    this.leaveChildren = leaveChildren;
  }

  /** Takes all children out of their parent. */
  static List<Node> takeOut(Element parent) {
    List<Node> children = new ArrayList<>(parent.childNodes());
    parent.empty();
    return children;
  }

  /** Takes nodes out of their parents, with all that they hold. */
  static void remove(Collection<? extends Node> nodes) {
    new Siblings(nodes, false).rebuildParents();
  }

  /** Takes elements out of their parents, and leaves there what they hold. */
  static void unwrap(Collection<Element> elements) {
    new Siblings(elements, true).rebuildParents();
  }

  private void rebuildParents() {
    Set<Element> parents = new LinkedHashSet<>();
    for (Node node : gone) {
      // What goes itself is taken apart, or left, when its parent is rebuilt.
      if (node.parent() instanceof Element parent && !gone.contains(parent)) {
        parents.add(parent);
      }
    }
    parents.forEach(parent -> append(takeOut(parent), parent));
  }

  private void append(List<Node> nodes, Element parent) {
    for (Node node : nodes) {
      if (!gone.contains(node)) {
        parent.appendChild(node);
      } else if (leaveChildren && node instanceof Element element) {
        append(takeOut(element), parent);
      }
    }
  }
}
