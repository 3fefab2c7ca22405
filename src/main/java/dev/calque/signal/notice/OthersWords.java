package dev.calque.signal.notice;

import dev.calque.page.Page;
import dev.calque.page.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Tells notices that a page says from those that it only shows: in a quotation, as an example amid
 * a sentence, in a card of another page, in one of several people's posts.
 */
final class OthersWords {

  // A block of loose text is named by the division around it, which may be most of the page.
  private static final int LARGEST_BLOCK = 4_000;

  private final Predicate<String> isNotice;
  private final QuotationBlock quotations;
  private final Card cards;
  private final Posts posts;

  /**
   * @param isNotice whether a text by itself is a notice
   */
  OthersWords(Page page, Lexicons lexicons, Predicate<String> isNotice) {
    this.isNotice = isNotice;
    this.quotations = new QuotationBlock(page, lexicons);
    this.cards = new Card(page);
    this.posts = new Posts(page);
  }

  /** Whether a notice in this block isn't the page's own. */
  boolean include(Notice notice, TextBlock block) {
    Element element = block.place().element();
    return quotations.quotes(notice, element)
        || cards.holds(notice, element)
        || posts.holds(element)
        || isExample(element, block.text());
  }

  /** "The template prints <code>…</code>": the words that say so are shown amid others. */
  private boolean isExample(Element element, String text) {
    if (!Extent.isWithin(element, LARGEST_BLOCK)) {
      return false;
    }
    List<String> shown = new ArrayList<>();
    String rest = text;
    for (Element each : element.getAllElements()) {
      if (Shown.isShowing(each)) {
        shown.add(each.text());
        rest = rest.replace(each.text(), "");
      }
    }
    return !shown.isEmpty() && shown.stream().anyMatch(isNotice) && !isNotice.test(rest);
  }
}
