package dev.calque.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks {@code meta} elements up by the attributes that name them. */
final class Metas {

  private Metas() {}

  static String content(Document document, String name) {
    for (Element meta : document.getElementsByTag("meta")) {
      if (names(meta, name)) {
        String content = meta.attr("content").strip();
        if (!content.isEmpty()) {
          return content;
        }
      }
    }
    return "";
  }

  /** Some pages put several names, space-separated, into one {@code property}. */
  private static boolean names(Element meta, String name) {
    return isOrContains(meta.attr("property"), name)
        || isOrContains(meta.attr("name"), name)
        || meta.attr("itemprop").equalsIgnoreCase(name)
        || meta.attr("http-equiv").equalsIgnoreCase(name);
  }

  private static boolean isOrContains(String value, String name) {
    if (value.length() < name.length()) {
      return false;
    }
    if (value.equalsIgnoreCase(name)) {
      return true;
    }
    for (String part : value.strip().split("\\s+", -1)) {
      if (part.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
