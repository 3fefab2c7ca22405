package dev.calque.page;

import dev.calque.address.PageAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the links by which readers change a page's language: several with {@code hreflang} side by
 * side, each to another language. They must be this page's versions and no other's: their addresses
 * differ from its address in the language only, or one of them is the page itself. Other such links
 * are a bibliography.
 */
final class LanguageSwitcher {

  // A list item may hold a flag beside its link.
  private static final Set<String> ITEMS = Set.of("li", "dd", "td", "option");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  // The largest have some 350 languages, and stand on a page twice.
  private static final int MOST_LINKS = 1000;

  private LanguageSwitcher() {}

  /** The links of all switchers among {@code links}. */
  static List<Element> links(List<Element> links, PageAddress page, PageAddress base) {
    Map<Element, List<Element>> groups = new LinkedHashMap<>();
    for (Element link : links.subList(0, Math.min(MOST_LINKS, links.size()))) {
      groups.computeIfAbsent(group(link), element -> new ArrayList<>()).add(link);
    }
    return groups.values().stream()
        .filter(group -> isSwitcher(group, page, base))
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

  private static boolean isSwitcher(List<Element> group, PageAddress page, PageAddress base) {
    Set<String> languages = new HashSet<>();
    String site = site(page);
    String rest = rest(page);
    boolean isThePage = false;
    boolean differInLanguage = true;
    for (Element link : group) {
      Optional<PageAddress> to = base.resolve(link.attr("href"));
      boolean isNew = languages.add(link.attr("hreflang").strip().toLowerCase(Locale.ROOT));
      if (!isNew || to.filter(address -> site(address).equals(site)).isEmpty()) {
        return false;
      }
      isThePage |= to.filter(page::equals).isPresent();
      differInLanguage &= to.filter(address -> rest(address).equals(rest)).isPresent();
    }
    return languages.size() > 1 && (isThePage || differInLanguage);
  }

  /** {@code fr.example.org}, {@code www.example.org} and {@code example.org} are one site. */
  private static String site(PageAddress address) {
    String host = address.host();
    int dot = host.indexOf('.');
    String label = dot < 0 ? "" : host.substring(0, dot);
    return label.equals("www") || isLanguage(label) ? host.substring(dot + 1) : host;
  }

  /** The path without its language: {@code /fr/open} and {@code /open} are {@code /open}. */
  private static String rest(PageAddress address) {
    StringBuilder rest = new StringBuilder();
    for (String segment : address.path().split("/", -1)) {
      if (!isLanguage(segment)) {
        rest.append('/').append(segment);
      }
    }
    return rest.toString();
  }

  /** A language of two letters as addresses have it, with or without a region. */
  private static boolean isLanguage(String part) {
    boolean isShort = part.length() == 2;
    boolean hasRegion = part.length() == 5 && (part.charAt(2) == '-' || part.charAt(2) == '_');
    return (isShort || hasRegion)
        && LANGUAGES.contains(part.substring(0, 2).toLowerCase(Locale.ROOT));
  }
}
