package dev.calque.signal.notice;

import dev.calque.page.Extent;
import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import dev.calque.page.TextBlock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tells notices that a page says from those that it only shows: in a quotation, as an example amid
 * a sentence, in a card of another page, in one of several people's posts.
 */
final class OthersWords {

  // A block of loose text is named by the division around it, which may be most of the page.
  private static final int LARGEST_BLOCK = 4_000;

  // An example is shown once or twice.
  private static final int MOST_SHOWN = 8;
  private static final int MOST_CHILDREN = 2_000;

  private static final int LONGEST_INTRODUCTION = 300;
  private static final Set<String> LISTS = Set.of("ul", "ol");

  private static final Set<String> CONTROLS =
      Set.of("a", "button", "input", "select", "textarea", "img", "iframe", "video", "audio");
  private static final Pattern LINK_TO_ITSELF = Pattern.compile("#.+");

  /** What a text is by itself, as far as there was something left to read it with. */
  private enum Reading {
    NOTICE,
    OTHER,
    UNREAD
  }

  private final Predicate<String> isNotice;
  private final TextBudget budget;
  private final QuotationBlock quotations;
  private final Card cards;
  private final Posts posts;
  private final OthersHeadings headings;

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
    this.headings = OthersHeadings.standard();
  }

  /** Whether a notice in this block isn't the page's own. */
  boolean include(Notice notice, TextBlock block) {
    Element element = block.place().element();
    return quotations.quotes(notice, element)
        || cards.holds(notice, element)
        || posts.holds(element)
        || headings.precede(element)
        || isIntroduced(element, block.text())
        || isExample(element, block.text());
  }

  /** "Put this sentence on your pages:" on a line of its own, and then the sentence. */
  private boolean isIntroduced(Element element, String text) {
    Element before = before(element);
    if (before == null || !Extent.isWithin(before, LONGEST_INTRODUCTION)) {
      return false;
    }
    String introduction = before.text();
    return QuotationBlock.isIntroduction(introduction)
        && !hasControlBehind(before)
        && read(introduction + " " + text) == Reading.OTHER;
  }

  /** "Share this: [a link's icon]": what the colon is before stands there already. */
  private static boolean hasControlBehind(Element introduction) {
    return introduction
        .nodeStream()
        .filter(node -> isControl(node) || (node instanceof TextNode text && !text.isBlank()))
        .reduce((earlier, later) -> later)
        .filter(OthersWords::isControl)
        .isPresent();
  }

  /** What a reader uses or sees in place of words; a heading's link to itself is none. */
  private static boolean isControl(Node node) {
    return node instanceof Element element
        && CONTROLS.contains(element.normalName())
        && !LINK_TO_ITSELF.matcher(element.attr("href")).matches();
  }

  /** What stands right before a block, or before the list that it is an item of. */
  private static @Nullable Element before(Element block) {
    Element at = block;
    while (at.parent() != null && (at.nameIs("li") || at.previousElementSibling() == null)) {
      at = at.parent();
      if (!LISTS.contains(at.normalName())) {
        return at.nameIs("li") ? before(at) : at.previousElementSibling();
      }
    }
    return at.previousElementSibling();
  }

  /** "The template prints <code>…</code>": the words that say so are shown amid others. */
  private boolean isExample(Element element, String text) {
    List<String> shown =
        inside(element)
            .filter(each -> Shown.isShowing(each) && !Shown.isShowing(each.parent()))
            .map(Element::text)
            .filter(words -> !words.isEmpty() && text.contains(words))
            .limit(MOST_SHOWN)
            .toList();
    return shown.stream().anyMatch(words -> read(words) == Reading.NOTICE)
        && read(without(text, shown)) == Reading.OTHER;
  }

  /** All in a small element; of one that is most of the page, what stands in its own loose text. */
  private static Stream<Element> inside(Element element) {
    return Extent.isWithin(element, LARGEST_BLOCK)
        ? element.getAllElements().stream()
        : element.childNodes().stream()
            .filter(Element.class::isInstance)
            .map(Element.class::cast)
            .limit(MOST_CHILDREN);
  }

  private Reading read(String text) {
    ReadingBudget.checkpoint();
    if (!budget.take(text.length())) {
      return Reading.UNREAD;
    }
    return isNotice.test(text) ? Reading.NOTICE : Reading.OTHER;
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
