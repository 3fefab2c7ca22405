package dev.calque.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The JSON-LD objects of a page, {@code @graph} and arrays flattened, in page order, and what its
 * microdata say of translators. Broken JSON is passed over: pages have plenty of it.
 */
public final class StructuredData {

  private final List<JsonNode> objects;
  private final List<Element> translators;

  StructuredData(List<JsonNode> objects, List<Element> translators) {
    this.objects = List.copyOf(objects);
    this.translators = List.copyOf(translators);
  }

  /** Every top-level object. */
  public List<JsonNode> objects() {
    return objects;
  }

  /** The elements that credit a translator: {@code itemprop=translator}, in page order. */
  public List<Element> translators() {
    return translators;
  }

  /** The objects of a schema.org type, like {@code Article}; a type's namespace is ignored. */
  public List<JsonNode> ofType(String type) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode object : objects) {
      if (types(object).contains(type)) {
        found.add(object);
      }
    }
    return found;
  }

  /** The object's types, without namespaces. */
  public static List<String> types(JsonNode object) {
    JsonNode type = object.path("@type");
    List<String> types = new ArrayList<>();
    if (type.isTextual()) {
      types.add(localName(type.asText()));
    }
    type.forEach(each -> types.add(localName(each.asText())));
    return types;
  }

  /** The text of a property: itself, its {@code @value}, its {@code name}, or its first entry's. */
  public static Optional<String> text(JsonNode object, String property) {
    return text(object.path(property));
  }

  private static Optional<String> text(JsonNode value) {
    if (value.isTextual() || value.isNumber()) {
      String text = value.asText().strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
    if (value.isArray()) {
      return value.isEmpty() ? Optional.empty() : text(value.get(0));
    }
    for (String name : List.of("@value", "name", "url", "@id")) {
      if (value.path(name).isTextual()) {
        return text(value.path(name));
      }
    }
    return Optional.empty();
  }

  private static String localName(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
  }
}
