package dev.calque.signal.notice;

import dev.calque.page.Extent;
import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import dev.calque.page.TextBlock;
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

  // An example is shown once or twice.
  private static final int MOST_SHOWN = 8;

  private final Predicate<String> isNotice;
  private final TextBudget budget;
  private final QuotationBlock quotations;
  private final Card cards;
  private final Posts posts;

  /**
   * @param isNotice whether a text by itself is a notice
   * @param budget what is left to be read closely
   */
  OthersWords(Page page, Lexicons lexicons, Predicate<String> isNotice, TextBudget budget) {
    this.isNotice = isNotice;
    this.budget = budget;
    this.quotations = new QuotationBlock(page, lexicons);
    this.cards = new Card(page, lexicons);
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
    List<String> shown =
        Extent.isWithin(element, LARGEST_BLOCK)
            ? element.getAllElements().stream()
                .filter(each -> Shown.isShowing(each) && !Shown.isShowing(each.parent()))
                .limit(MOST_SHOWN)
                .map(Element::text)
                .filter(words -> !words.isEmpty())
                .toList()
            : List.of();
    return shown.stream().anyMatch(this::isNotice) && !isNotice(without(text, shown));
  }

  private boolean isNotice(String text) {
    ReadingBudget.checkpoint();
    return budget.take(text.length()) && isNotice.test(text);
  }

  private static String without(String text, List<String> shown) {
    StringBuilder rest = new StringBuilder(text);
    int from = 0;
    for (String words : shown) {
      int at = rest.indexOf(words, from);
      if (at >= 0) {
        rest.delete(at, at + words.length());
        from = at;
      }
    }
    return rest.toString();
  }
}
