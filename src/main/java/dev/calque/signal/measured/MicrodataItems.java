package dev.calque.signal.measured;

import dev.calque.page.ReadingBudget;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Tells the microdata item that is the page from those that stand on it, like cards of others. */
final class MicrodataItems {

  private static final List<String> TEXTS = List.of("article", "posting", "creativework", "report");

  private MicrodataItems() {}

  /** Whether an item is no part of another, or is what the other is about. */
  static boolean isTop(Element item) {
    return !item.hasAttr("itemprop") || item.attr("itemprop").equals("mainEntity");
  }

  /** The first of an item's types, or empty. */
  static String type(Element item) {
    return item.attr("itemtype").strip().split("\\s+", 2)[0];
  }

  /** Whether an item is the only one of its kind, or the only one with a main heading. */
  static boolean isMain(Element item) {
    Document document = item.ownerDocument();
    if (document == null) {
      return false;
    }
    Others others = new Others(item);
    NodeTraversor.traverse(
        (node, depth) -> {
          ReadingBudget.step();
          if (node instanceof Element element) {
            others.note(element);
          }
        },
        document);
    return !others.areAny || (others.isHeaded && !others.areHeaded);
  }

  /** What else is on the page, of an item's kind. */
  private static final class Others {
    private final Element item;
    private boolean areAny;
    private boolean areHeaded;
    private boolean isHeaded;

    Others(Element item) {
      this.item = item;
    }

    void note(Element element) {
      if (element.nameIs("h1")) {
        Element of = around(element);
        isHeaded |= of != null && of.equals(item);
        areHeaded |= of != null && !of.equals(item);
      } else if (!element.equals(item)) {
        areAny |= isAlike(element);
      }
    }

    private @Nullable Element around(Element heading) {
      Element at = heading.parent();
      while (at != null && !at.equals(item) && !isAlike(at)) {
        at = at.parent();
      }
      return at;
    }

    private boolean isAlike(Element element) {
      return element.hasAttr("itemscope")
          && isTop(element)
          && (type(element).equals(type(item)) || (isText(element) && isText(item)));
    }
  }

  private static boolean isText(Element item) {
    String type = type(item).toLowerCase(Locale.ROOT);
    return TEXTS.stream().anyMatch(type::endsWith);
  }
}
