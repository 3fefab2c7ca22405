package dev.calque.page;

import dev.calque.address.PageAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the links by which readers change a page's language: several with {@code hreflang} side by
 * side, each to another language of the same site. A single one, or a list that names a language
 * twice, is a bibliography.
 */
final class LanguageSwitcher {

  // A list item may hold a flag beside its link.
  private static final Set<String> ITEMS = Set.of("li", "dd", "td", "option");

  // The largest have some 350 languages, and stand on a page twice.
  private static final int MOST_LINKS = 1000;

  private LanguageSwitcher() {}

  /** The links of all switchers among {@code links}. */
  static List<Element> links(List<Element> links, PageAddress base) {
    Map<Element, List<Element>> groups = new LinkedHashMap<>();
    for (Element link : links.subList(0, Math.min(MOST_LINKS, links.size()))) {
      groups.computeIfAbsent(group(link), element -> new ArrayList<>()).add(link);
    }
    return groups.values().stream()
        .filter(group -> isSwitcher(group, base))
        .flatMap(List::stream)
        .toList();
  }

  /** What holds a link and its likes: the first that has more to hold than this one. */
  private static Element group(Element link) {
    Element group = Objects.requireNonNullElse(link.parent(), link);
    for (Element up = group.parent(); up != null && isOfOne(group); up = up.parent()) {
      group = up;
    }
    return group;
  }

  private static boolean isOfOne(Element element) {
    return element.childrenSize() == 1 || ITEMS.contains(element.normalName());
  }

  private static boolean isSwitcher(List<Element> group, PageAddress base) {
    Set<String> languages = new HashSet<>();
    for (Element link : group) {
      boolean isNew = languages.add(link.attr("hreflang").strip().toLowerCase(Locale.ROOT));
      boolean isOfSite =
          base.resolve(link.attr("href"))
              .filter(to -> site(to.host()).equals(site(base.host())))
              .isPresent();
      if (!isNew || !isOfSite) {
        return false;
      }
    }
    return languages.size() > 1;
  }

  /** {@code fr.example.org}, {@code www.example.org} and {@code example.org} are one site. */
  private static String site(String host) {
    int dot = host.indexOf('.');
    return dot > 0 && host.indexOf('.', dot + 1) > 0 ? host.substring(dot + 1) : host;
  }
}
