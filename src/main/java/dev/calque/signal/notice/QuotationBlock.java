package dev.calque.signal.notice;

import dev.calque.page.Extent;
import dev.calque.page.Page;
import dev.calque.signal.notice.Statement.Binding;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells a note that is marked up as a quotation from what somebody else said. Markdown has no other
 * element for a note: it opens or closes the text, and points at the page.
 */
final class QuotationBlock {

  private static final int LONGEST_NOTE = 600;
  // From here on, what stands before it is the text, and not a label or a line of badges.
  private static final int PARAGRAPH = 80;
  private static final int LARGEST_MENU = 2_000;
  private static final int SIBLINGS = 12;
  private static final double LINKED = 0.5;

  private final Page page;
  private final Lexicons lexicons;

  QuotationBlock(Page page, Lexicons lexicons) {
    this.page = page;
    this.lexicons = lexicons;
  }

  /** Whether a notice stands in a quotation, and is somebody else's words. */
  boolean quotes(Notice notice, Element block) {
    Element quotation = around(block);
    return quotation != null
        && (notice.statement().binding() != Binding.POINTING || !isNote(quotation));
  }

  private static @Nullable Element around(Element block) {
    Element at = block;
    while (at != null && !at.nameIs("blockquote")) {
      at = at.parent();
    }
    return at;
  }

  private boolean isNote(Element quotation) {
    return Extent.isWithin(quotation, LONGEST_NOTE)
        && !hasSource(quotation)
        && !isOnTranslation(page.document().title())
        && (opens(quotation) || closes(quotation));
  }

  private static boolean hasSource(Element quotation) {
    Element parent = quotation.parent();
    return quotation.hasAttr("cite")
        || (parent != null && parent.nameIs("figure"))
        || quotation.getElementsByTag("cite").first() != null
        || quotation.getElementsByTag("footer").first() != null;
  }

  /** Under such a heading, a notice is likely an example. */
  private boolean isOnTranslation(String heading) {
    return lexicons.mayBeNotice(heading.substring(0, Math.min(heading.length(), PARAGRAPH * 4)));
  }

  private boolean opens(Element quotation) {
    Element at = quotation.previousElementSibling();
    for (int i = 0; i < SIBLINGS && at != null; i++) {
      if (isText(at)
          || (isHeading(at) && Extent.isWithin(at, LONGEST_NOTE) && isOnTranslation(at.text()))) {
        return false;
      }
      at = at.previousElementSibling();
    }
    return at == null && isFollowedByText(quotation);
  }

  private static boolean isFollowedByText(Element quotation) {
    Element at = quotation.nextElementSibling();
    for (int i = 0; i < SIBLINGS && at != null; i++) {
      if (isText(at)) {
        return true;
      }
      at = at.nextElementSibling();
    }
    return false;
  }

  private static boolean closes(Element quotation) {
    Element at = quotation.nextElementSibling();
    for (int i = 0; i < SIBLINGS && at != null; i++) {
      if (at.hasText()) {
        return false;
      }
      at = at.nextElementSibling();
    }
    Element before = quotation.previousElementSibling();
    return at == null && before != null && !isIntroduction(before.text());
  }

  static boolean isIntroduction(String text) {
    return text.endsWith(":") || text.endsWith("：");
  }

  private static boolean isHeading(Element element) {
    return element.normalName().matches("h[1-6]|header");
  }

  private static boolean isText(Element element) {
    if (isHeading(element) || Extent.isWithin(element, PARAGRAPH)) {
      return false;
    }
    if (!Extent.isWithin(element, LARGEST_MENU)) {
      return true;
    }
    int linked = element.getElementsByTag("a").stream().mapToInt(a -> a.text().length()).sum();
    return linked < element.text().length() * LINKED;
  }
}
