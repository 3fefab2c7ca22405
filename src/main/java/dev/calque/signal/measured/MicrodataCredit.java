package dev.calque.signal.measured;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.calque.page.ReadingBudget;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A translator credited in microdata, written as JSON-LD would have it, so that one reader
 * understands both. A property belongs to the nearest item around it; without one it says nothing.
 */
final class MicrodataCredit {

  private static final List<String> ADDRESSES = List.of("url", "mainEntityOfPage");
  // What else the item may say that a credit is read by.
  private static final List<String> OF_ITEM =
      List.of("inLanguage", "url", "mainEntityOfPage", "translationOfWork");
  private static final List<String> OF_INNER = List.of("name", "url", "inLanguage");

  // An element may be several properties; few are.
  private static final int MOST_NAMES = 8;

  private MicrodataCredit() {}

  /**
   * The item that is translated; empty where it is none, is part of another, or doesn't say where
   * it is and may be one of the page's cards.
   */
  static Optional<ObjectNode> item(Element credit) {
    Element item = around(credit);
    if (item == null || !MicrodataItems.isTop(item)) {
      return Optional.empty();
    }
    ObjectNode object = described(item);
    item.filter(new Properties(item, OF_ITEM, object));
    putAny(object, "translator", credit);
    boolean saysWhere = object.has("@id") || ADDRESSES.stream().anyMatch(object::has);
    return saysWhere || MicrodataItems.isMain(item) ? Optional.of(object) : Optional.empty();
  }

  private static ObjectNode described(Element item) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    String type = MicrodataItems.type(item);
    if (!type.isEmpty()) {
      object.put("@type", type);
    }
    if (item.hasAttr("itemid")) {
      object.put("@id", item.attr("itemid").strip());
    }
    return object;
  }

  private static void putAny(ObjectNode object, String name, Element property) {
    if (!property.hasAttr("itemscope")) {
      object.put(name, value(property));
      return;
    }
    ObjectNode inner = described(property);
    property.filter(new Properties(property, OF_INNER, inner));
    object.set(name, inner);
  }

  private static String value(Element property) {
    for (String attribute : List.of("content", "href")) {
      if (property.hasAttr(attribute)) {
        return property.attr(attribute).strip();
      }
    }
    return property.text();
  }

  private static @Nullable Element around(Element property) {
    Element at = property.parent();
    while (at != null && !at.hasAttr("itemscope")) {
      at = at.parent();
    }
    return at;
  }

  /** Keeps the first of each of an item's properties; those of items inside it are theirs. */
  private record Properties(Element item, List<String> names, ObjectNode into)
      implements NodeFilter {

    @Override
    public FilterResult head(Node node, int depth) {
      ReadingBudget.step();
      if (!(node instanceof Element element) || element.equals(item)) {
        return FilterResult.CONTINUE;
      }
      for (String name : element.attr("itemprop").split("\\s+", MOST_NAMES)) {
        if (names.contains(name) && !into.has(name)) {
          putAny(into, name, element);
        }
      }
      return element.hasAttr("itemscope") ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
    }
  }
}
