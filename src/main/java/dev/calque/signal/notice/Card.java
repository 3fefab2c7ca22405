package dev.calque.signal.notice;

import dev.calque.address.PageAddress;
import dev.calque.page.Page;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells a card of another page: a few words below a heading that links there. Lists of related
 * pages show their first sentences, and the first sentence of a translated page is its notice.
 */
final class Card {

  private static final int LEVELS = 5;
  private static final int LARGEST = 1_000;
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

  private final Page page;

  Card(Page page) {
    this.page = page;
  }

  /** Whether a block stands in a card of another page. */
  boolean holds(Element block) {
    Element at = block;
    for (int level = 0; level < LEVELS && at != null && !at.nameIs("body"); level++) {
      if (Frame.isNamedNotice(at) || !Extent.isWithin(at, LARGEST)) {
        return false;
      }
      if (isUnderLinkedHeading(at, block)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private boolean isUnderLinkedHeading(Element card, Element block) {
    for (Element each : card.getAllElements()) {
      if (each.equals(block)) {
        return false;
      }
      if (HEADINGS.contains(each.normalName()) && isLinkElsewhere(link(each, card))) {
        return true;
      }
    }
    return false;
  }

  /** The link in a heading, or around it: some cards are one link. */
  private static @Nullable Element link(Element heading, Element card) {
    Element inside = heading.getElementsByTag("a").first();
    Element at = inside == null ? heading : inside;
    Element end = card.parent();
    while (at != null && !at.equals(end) && !at.nameIs("a")) {
      at = at.parent();
    }
    return at == null || at.equals(end) ? null : at;
  }

  /** Neither this page nor its version in another language. */
  private boolean isLinkElsewhere(@Nullable Element link) {
    String href = link == null ? "" : link.attr("href");
    if (href.isBlank() || href.startsWith("#")) {
      return false;
    }
    Optional<PageAddress> to = page.resolve(href);
    return to.isPresent()
        && !to.get().equals(page.address())
        && !to.get().equals(page.canonical())
        && page.versions().stream().noneMatch(version -> version.address().equals(to.get()));
  }
}
