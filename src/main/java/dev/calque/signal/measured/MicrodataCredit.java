package dev.calque.signal.measured;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A translator credited in microdata, written as JSON-LD would have it, so that one reader
 * understands both. A property belongs to the nearest item around it; without one it says nothing.
 */
final class MicrodataCredit {

  // What else the item may say that a credit is read by.
  private static final List<String> PROPERTIES = List.of("inLanguage", "url", "translationOfWork");

  private MicrodataCredit() {}

  /** The item that is translated; empty where it is none, or part of another. */
  static Optional<ObjectNode> item(Element credit) {
    Element item = around(credit);
    if (item == null || (item.hasAttr("itemprop") && !isMainEntity(item))) {
      return Optional.empty();
    }
    ObjectNode object = described(item);
    put(object, "translator", credit);
    for (String name : PROPERTIES) {
      Element property = property(item, name);
      if (property != null) {
        put(object, name, property);
      }
    }
    return Optional.of(object);
  }

  private static ObjectNode described(Element item) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    String types = item.attr("itemtype").strip();
    if (!types.isEmpty()) {
      object.put("@type", types.split("\\s+", 2)[0]);
    }
    if (item.hasAttr("itemid")) {
      object.put("@id", item.attr("itemid").strip());
    }
    return object;
  }

  private static void put(ObjectNode object, String name, Element property) {
    if (!property.hasAttr("itemscope")) {
      object.put(name, value(property));
      return;
    }
    ObjectNode inner = described(property);
    for (String each : List.of("name", "url", "inLanguage")) {
      Element of = property(property, each);
      if (of != null) {
        inner.put(each, value(of));
      }
    }
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

  private static @Nullable Element property(Element item, String name) {
    for (Element property : item.getElementsByAttributeValue("itemprop", name)) {
      if (item.equals(around(property))) {
        return property;
      }
    }
    return null;
  }

  private static @Nullable Element around(Element property) {
    Element at = property.parent();
    while (at != null && !at.hasAttr("itemscope")) {
      at = at.parent();
    }
    return at;
  }

  private static boolean isMainEntity(Element item) {
    return item.attr("itemprop").equals("mainEntity");
  }
}
