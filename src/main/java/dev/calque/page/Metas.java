package dev.calque.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What a page's {@code meta} elements say, by their {@code property}, {@code name}, {@code
 * itemprop} or {@code http-equiv}, whatever its case; of several the first that says anything.
 */
public final class Metas {

  private final Map<String, String> contents = new HashMap<>();
  private String refresh = "";

  Metas(List<Element> metas) {
    for (Element meta : metas) {
      Attributes attributes = meta.attributes();
      String content = attributes.get("content").strip();
      if (!content.isEmpty()) {
        addEach(attributes.get("property"), content);
        addEach(attributes.get("name"), content);
        add(attributes.get("itemprop"), content);
        add(attributes.get("http-equiv"), content);
        noteRefresh(meta, content);
      }
    }
  }

  /** The content of the first element with this name, or empty. */
  public String content(String name) {
    return contents.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** Where and when the page sends browsers by {@code http-equiv=refresh}, or empty. */
  String refresh() {
    return refresh;
  }

  private void noteRefresh(Element meta, String content) {
    if (refresh.isEmpty() && meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
      refresh = content;
    }
  }

  private void addEach(String names, String content) {
    namesIn(names).forEach(name -> add(name, content));
  }

  /** Some pages put several names, space-separated, into one attribute. */
  public static List<String> namesIn(String attribute) {
    return hasSpace(attribute) ? List.of(attribute.strip().split("\\s+", -1)) : List.of(attribute);
  }

  private static boolean hasSpace(String names) {
    for (int i = 0; i < names.length(); i++) {
      if (Character.isWhitespace(names.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void add(String name, String content) {
    if (!name.isEmpty()) {
      contents.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
    }
  }
}
