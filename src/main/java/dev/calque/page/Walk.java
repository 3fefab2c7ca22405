package dev.calque.page;

import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * A walk over a part of a page that nobody changes meanwhile, which makes it cheaper than jsoup's
 * own: there it is looked after each node where the tree now goes on.
 */
public final class Walk {

  private Walk() {}

  /** Visits {@code node} and all in it. The parser bounds how deep that goes. */
  public static void through(Node node, NodeVisitor visitor) {
    through(node, visitor, 0);
  }

  private static void through(Node node, NodeVisitor visitor, int depth) {
    visitor.head(node, depth);
    int children = node.childNodeSize();
    for (int i = 0; i < children; i++) {
      through(node.childNode(i), visitor, depth + 1);
    }
    visitor.tail(node, depth);
  }
}
