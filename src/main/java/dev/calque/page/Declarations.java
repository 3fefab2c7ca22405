package dev.calque.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The elements by which a page speaks to machines, in document order; noted by whoever walks the
 * page anyway, since a walk for each costs more than what is done with them. What a listing shows,
 * and what stands where browsers that run scripts see no elements, is not the page's word.
 */
final class Declarations {

  private final List<Element> metas = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> bases = new ArrayList<>();
  private final List<Element> languageLinks = new ArrayList<>();
  private final List<Element> translators = new ArrayList<>();

  /** Keeps an element if it is one of these. */
  void note(Node node) {
    if (node instanceof Element element) {
      note(element);
    }
  }

  private void note(Element element) {
    switch (element.normalName()) {
      case "meta" -> add(metas, element);
      case "link" -> add(links, element);
      case "script" -> add(scripts, element);
      case "base" -> add(bases, element);
      case "a" -> {
        if (element.hasAttr("hreflang")) {
          languageLinks.add(element);
        }
      }
      default -> {}
    }
    if (element.attributesSize() > 0 && element.attributes().get("itemprop").equals("translator")) {
      add(translators, element);
    }
  }

  private static void add(List<Element> those, Element element) {
    Element around = element.parent();
    while (around != null && !Inert.isInert(around.normalName())) {
      around = around.parent();
    }
    if (around == null) {
      those.add(element);
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

  /** Elements that say in microdata who translated something. */
  List<Element> translators() {
    return translators;
  }

  /** Links in the page that say what language they lead to. */
  List<Element> languageLinks() {
    return languageLinks;
  }
}
