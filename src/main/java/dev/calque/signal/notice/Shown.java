package dev.calque.signal.notice;

import dev.calque.page.Extent;
import dev.calque.page.TextBlock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Tells a block that shows a sentence from one that says it: all of it struck out, set as code or
 * quoted, on a button, or a cell of a table or list of terms, or a name from a program.
 */
final class Shown {

  private static final Set<String> INLINE =
      Set.of("del", "s", "strike", "code", "q", "kbd", "samp", "button", "label");
  // What lays a page out holds its text, too.
  private static final int LONGEST_OF_TERMS = 2_000;
  private static final int LONGEST_CELL = 300;
  private static final int LONGEST_CHOICE = 500;
  // An icon, and what an author broke lines with.
  private static final int MOST_EMPTY = 4;

  private static final NameWords CHOICES =
      new NameWords(List.of("check", "radio", "option", "choice", "filter", "facet"));

  private static final Pattern IDENTIFIER = Pattern.compile("\\w{1,40}_\\w{1,40}:?");

  private Shown() {}

  static boolean isShown(TextBlock block) {
    Element element = block.place().element();
    return element.nameIs("dt")
        || IDENTIFIER.matcher(block.text()).matches()
        || isInline(element)
        || isChoice(block)
        || isTerm(element);
  }

  /** What a box to tick or a button to choose says beside it; switches look the same. */
  private static boolean isChoice(TextBlock block) {
    Element element = block.place().element();
    Element first = element.firstElementChild();
    return first != null
        && isBoxToTick(first)
        && block.text().length() <= LONGEST_CHOICE
        && isRightBehind(first, block.text())
        && (CHOICES.areIn(element.className()) || !Frame.isNamedNoticeInWords(element));
  }

  /** Whether a text begins with what follows a box, which may be all of a page with a menu. */
  private static boolean isRightBehind(Element box, String text) {
    Node at = box.nextSibling();
    for (int i = 0; i < MOST_EMPTY && at != null && isEmpty(at); i++) {
      at = at.nextSibling();
    }
    if (at instanceof TextNode words) {
      return words.getWholeText().length() <= 2 * LONGEST_CHOICE
          && text.startsWith(words.text().strip());
    }
    return at instanceof Element words
        && Extent.isWithin(words, LONGEST_CHOICE)
        && text.startsWith(words.text());
  }

  private static boolean isEmpty(Node node) {
    return (node instanceof TextNode text && text.isBlank())
        || (node instanceof Element element && element.childNodeSize() == 0);
  }

  private static boolean isBoxToTick(Element element) {
    return element.nameIs("input")
        && (element.attr("type").equalsIgnoreCase("checkbox")
            || element.attr("type").equalsIgnoreCase("radio"));
  }

  /** Whether an element shows its words, and doesn't say them. */
  static boolean isShowing(@Nullable Element element) {
    return element != null && INLINE.contains(element.normalName());
  }

  private static boolean isInline(Element block) {
    for (Element at = block; at != null; at = onlyChild(at)) {
      if (isShowing(at)) {
        return true;
      }
    }
    return false;
  }

  /** The one child that holds all of an element's words. */
  private static @Nullable Element onlyChild(Element element) {
    Element only = null;
    // childNodes() would copy them: for a page that is all in one element, once a block.
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      boolean isOther =
          child instanceof Element other ? only != null && other.hasText() : isWords(child);
      if (isOther) {
        return null;
      }
      only = child instanceof Element first && first.hasText() ? first : only;
    }
    return only;
  }

  private static boolean isWords(Node node) {
    return node instanceof TextNode text
        && text.getWholeText().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isTerm(Element block) {
    Element cell = around(block, "td", "th");
    Element table = cell == null ? null : around(cell, "table", "table");
    if (table == null || isLayout(table)) {
      return false;
    }
    return table.select("tr").stream().filter(Shown::isRowOfTerms).limit(2).count() == 2;
  }

  /** The nearest of two names, itself included: jsoup's own would read a selector each time. */
  private static @Nullable Element around(Element element, String name, String other) {
    Element at = element;
    while (at != null && !at.nameIs(name) && !at.nameIs(other)) {
      at = at.parent();
    }
    return at;
  }

  private static boolean isLayout(Element table) {
    String role = table.attr("role");
    return role.equals("presentation")
        || role.equals("none")
        || table.text().length() > LONGEST_OF_TERMS
        || !table.select("table table, h1, article").isEmpty();
  }

  private static boolean isRowOfTerms(Element row) {
    Elements cells = row.children();
    cells.removeIf(cell -> !cell.hasText());
    return cells.size() >= 2
        && cells.stream().allMatch(cell -> cell.text().length() <= LONGEST_CELL);
  }
}
