package dev.calque.article.content;

import dev.calque.address.PageAddress;
import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Makes every link absolute; what leads nowhere is plain text. */
final class Links {

  private Links() {}

  static void rewrite(Element content, Page page) {
    List<Element> plain = new ArrayList<>();
    for (Element link : content.getElementsByTag("a")) {
      ReadingBudget.step();
      String href = link.attr("href").strip();
      Optional<PageAddress> address =
          href.isEmpty() || href.startsWith("#") ? Optional.empty() : page.resolve(href);
      if (address.isEmpty()) {
        plain.add(link);
        continue;
      }
      int hash = href.indexOf('#');
      String fragment = hash < 0 ? "" : fragment(href.substring(hash));
      link.attr("href", address.get() + fragment);
    }
    Siblings.unwrap(plain);
    for (String name : new String[] {"blockquote", "q", "del", "ins"}) {
      for (Element element : content.getElementsByTag(name)) {
        if (element.hasAttr("cite")) {
          String cite = element.attr("cite").strip();
          element.attr("cite", page.resolve(cite).map(PageAddress::toString).orElse(""));
        }
      }
    }
  }

  /** A place on another page is part of where the link leads; odd characters are not. */
  private static String fragment(String fragment) {
    for (int i = 1; i < fragment.length(); i++) {
      char c = fragment.charAt(i);
      boolean plain = c > 0x20 && c < 0x7f && "\"<>`\\{}|^".indexOf(c) < 0;
      if (!plain) {
        return "";
      }
    }
    return fragment;
  }
}
