package dev.calque.page;

import dev.calque.address.PageAddress;
import dev.calque.fetch.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Gathers the versions in other languages that a page names by {@code hreflang}: to machines, in
 * links and header fields, and to readers, in its switcher.
 */
final class LanguageVersions {

  // Large sites name a version for every market; more than this helps no reader.
  private static final int MAX_VERSIONS = 500;

  private LanguageVersions() {}

  static List<LanguageVersion> of(
      Declarations declared, Headers headers, PageAddress page, PageAddress base) {
    Map<String, LanguageVersion> versions = new LinkedHashMap<>();
    for (Element link : declared.links()) {
      if (link.hasAttr("hreflang") && isAlternate(link.attr("rel"))) {
        add(versions, base, link.attr("hreflang"), link.attr("href"));
      }
    }
    headers.all("link").forEach(field -> addFromHeader(versions, base, field));
    LanguageSwitcher.links(declared.languageLinks(), page, base)
        .forEach(link -> add(versions, base, link.attr("hreflang"), link.attr("href")));
    return new ArrayList<>(versions.values());
  }

  private static boolean isAlternate(String rel) {
    for (String token : rel.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      if (token.equals("alternate")) {
        return true;
      }
    }
    return false;
  }

  private static void add(
      Map<String, LanguageVersion> versions, PageAddress base, String hreflang, String href) {
    String language = hreflang.strip().toLowerCase(Locale.ROOT);
    if (!language.isEmpty() && versions.size() < MAX_VERSIONS) {
      base.resolve(href)
          .ifPresent(to -> versions.putIfAbsent(language, new LanguageVersion(language, to)));
    }
  }

  /** RFC 8288: {@code <https://…>; rel="alternate"; hreflang="de", <…>; …}. */
  private static void addFromHeader(
      Map<String, LanguageVersion> versions, PageAddress base, String field) {
    int at = field.indexOf('<');
    while (at >= 0) {
      int end = field.indexOf('>', at);
      if (end < 0) {
        return;
      }
      int next = field.indexOf(",", end);
      int following = next < 0 ? -1 : field.indexOf('<', next);
      String parameters = field.substring(end + 1, following < 0 ? field.length() : following);
      String rel = parameter(parameters, "rel");
      if (isAlternate(rel)) {
        add(versions, base, parameter(parameters, "hreflang"), field.substring(at + 1, end));
      }
      at = following;
    }
  }

  private static String parameter(String parameters, String name) {
    for (String part : parameters.split("[;,]", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase(name)) {
        return part.substring(equals + 1).strip().replace("\"", "");
      }
    }
    return "";
  }
}
