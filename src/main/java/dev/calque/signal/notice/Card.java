package dev.calque.signal.notice;

import dev.calque.address.PageAddress;
import dev.calque.page.Extent;
import dev.calque.page.Page;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tells a card of another page: a few words below a heading that links there, or one of several
 * things that each begin with a link. Lists of related pages show their first sentences, and the
 * first sentence of a translated page is its notice.
 */
final class Card {

  private static final int LEVELS = 5;
  private static final int LARGEST = 1_000;
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

  // What has no text in so many nodes begins with none.
  private static final int NODES = 200;

  private final Page page;
  private final Lexicons lexicons;

  Card(Page page, Lexicons lexicons) {
    this.page = page;
    this.lexicons = lexicons;
  }

  /** Whether a notice stands in a card of another page. */
  boolean holds(Notice notice, Element block) {
    Element at = block;
    for (int level = 0; level < LEVELS && at != null && !at.nameIs("body"); level++) {
      if (Frame.isNamedNotice(at) || !Extent.isWithin(at, LARGEST)) {
        return false;
      }
      if (isUnderLinkedHeading(at, block) || isOneOfSeveral(at, notice)) {
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
      if (HEADINGS.contains(each.normalName()) && leadsElsewhere(link(each, card))) {
        return true;
      }
    }
    return false;
  }

  /** The link in a heading, or around it: some cards are one link. */
  private static @Nullable Element link(Element heading, Element card) {
    Element inside = heading.getElementsByTag("a").first();
    return inside == null ? linkAround(heading, card) : inside;
  }

  private static @Nullable Element linkAround(Element element, Element card) {
    Element at = element;
    while (at != null && !at.equals(card) && !at.nameIs("a")) {
      at = at.parent();
    }
    return at != null && at.nameIs("a") ? at : null;
  }

  /** Links to what was published before and after stand in a nav, by themselves. */
  private boolean isOneOfSeveral(Element card, Notice notice) {
    boolean isAmongOthers =
        card.nameIs("nav")
            || beginsElsewhere(card.nextElementSibling(), card, notice)
            || beginsElsewhere(card.previousElementSibling(), card, notice);
    return isAmongOthers && beginsElsewhere(card, card, notice) && !beginsWithNotice(card);
  }

  private boolean beginsElsewhere(@Nullable Element card, Element like, Notice notice) {
    Element link = card == null || !card.nameIs(like.normalName()) ? null : firstLink(card);
    return link != null && leadsElsewhere(link) && !NoticeLinks.isToOriginal(page, notice, link);
  }

  /** "<a>AI-translated</a> from German": the link explains the notice. */
  private boolean beginsWithNotice(Element card) {
    Element link = firstLink(card);
    return link != null && lexicons.mayBeNotice(link.text());
  }

  /** The link that holds an element's first words. */
  private static @Nullable Element firstLink(Element card) {
    Node first =
        card.nodeStream()
            .limit(NODES)
            .filter(node -> node instanceof TextNode text && !text.isBlank())
            .findFirst()
            .orElse(null);
    return first != null && first.parent() instanceof Element around
        ? linkAround(around, card)
        : null;
  }

  /** Neither to this page, nor its version in another language, nor the site's front page. */
  private boolean leadsElsewhere(@Nullable Element link) {
    String href = link == null ? "" : link.attr("href");
    if (href.isBlank() || href.startsWith("#")) {
      return false;
    }
    Optional<PageAddress> to = page.resolve(href);
    return to.isPresent()
        && !to.get().path().equals("/")
        && !to.get().equals(page.address())
        && !to.get().equals(page.canonical())
        && page.versions().stream().noneMatch(version -> version.address().equals(to.get()));
  }
}
