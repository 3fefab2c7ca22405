package dev.calque.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The elements by which a page speaks to machines, wherever they stand, in document order; gathered
 * in one walk, since a walk for each costs more than what is done with them.
 */
final class Declarations implements NodeVisitor {

  private final List<Element> metas = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> bases = new ArrayList<>();
  private final List<Element> languageLinks = new ArrayList<>();

  private Declarations() {}

  static Declarations of(Document document) {
    Declarations declarations = new Declarations();
    NodeTraversor.traverse(declarations, document);
    return declarations;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "meta" -> metas.add(element);
        case "link" -> links.add(element);
        case "script" -> scripts.add(element);
        case "base" -> bases.add(element);
        case "a" -> {
          if (element.hasAttr("hreflang")) {
            languageLinks.add(element);
          }
        }
        default -> {}
      }
    }
  }

  List<Element> metas() {
    return metas;
  }

  List<Element> links() {
    return links;
  }

  List<Element> scripts() {
    return scripts;
  }

  List<Element> bases() {
    return bases;
  }

  /** Links in the page that say what language they lead to. */
  List<Element> languageLinks() {
    return languageLinks;
  }
}
