package dev.calque.article.content;

import dev.calque.address.PageAddress;
import dev.calque.page.ReadingBudget;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Makes every link absolute; what leads nowhere is plain text. */
final class Links {

  private static final List<String> CITING = List.of("blockquote", "q");

  private Links() {}

  static void rewrite(Draft draft) {
    for (Element link : draft.named("a")) {
      ReadingBudget.step();
      rewrite(link, draft);
    }
    for (String name : CITING) {
      for (Element element : draft.named(name)) {
        cite(element, draft);
      }
    }
  }

  private static void rewrite(Element link, Draft draft) {
    String href = link.attr("href").strip();
    boolean within = href.startsWith("#");
    Optional<PageAddress> address =
        href.isEmpty() || (within && !Footnotes.isMark(link))
            ? Optional.empty()
            : draft.page().resolve(href);
    if (address.isEmpty()) {
      Draft.unwrap(link);
      return;
    }
    int hash = href.indexOf('#');
    String fragment = hash < 0 ? "" : fragment(href.substring(hash));
    link.attr("href", address.get() + fragment);
  }

  private static void cite(Element quote, Draft draft) {
    String cite = quote.attr("cite").strip();
    if (cite.isEmpty()) {
      return;
    }
    draft
        .page()
        .resolve(cite)
        .ifPresentOrElse(
            address -> quote.attr("cite", address.toString()), () -> quote.removeAttr("cite"));
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
