package dev.calque.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Drops what a page repeats: rows of teasers for other articles, and text that it shows twice. */
final class Repeats {

  private static final int FEWEST_TEASERS = 3;
  private static final int LONGEST_TEASER = 700;
  private static final int SHORTEST_TITLE = 12;
  private static final int FEWEST_COLUMNS = 2;
  private static final int SHORTEST_COPY = 60;
  private static final Set<String> ITEMS =
      Set.of("div", "article", "section", "li", "a", "figure", "td", "tr", "dl");

  private Repeats() {}

  /** Rows of elements of one make, each short and headed by a link: other articles' teasers. */
  static void dropTeasers(Cut cut) {
    Outline outline = cut.outline();
    int all = outline.prose(0);
    for (int i = 0; i < outline.size(); i++) {
      if (outline.isElement(i) && !outline.isDropped(i) && hasRow(outline, i)) {
        groups(outline, i).values().forEach(group -> dropRow(cut, group, all));
      }
    }
    outline.tally();
  }

  private static boolean hasRow(Outline outline, int parent) {
    int items = 0;
    for (int i = parent + 1;
        i < outline.end(parent) && items < FEWEST_TEASERS;
        i = outline.end(i)) {
      items += isItem(outline, i) ? 1 : 0;
    }
    return items == FEWEST_TEASERS && !holdsData(outline.element(parent));
  }

  /** Rows of a table that names its columns: a link in each is what the table is there for. */
  private static boolean holdsData(Element rows) {
    Element table = rows.nameIs("table") ? rows : rows.parent();
    if (table == null || !table.nameIs("table")) {
      return false;
    }
    Element head = table.selectFirst("tr");
    return head != null
        && head.children().stream().filter(cell -> cell.nameIs("th")).count() >= FEWEST_COLUMNS;
  }

  private static boolean isItem(Outline outline, int index) {
    return !outline.isDropped(index)
        && outline.length(index) > 0
        && ITEMS.contains(outline.name(index));
  }

  private static Map<String, List<Integer>> groups(Outline outline, int parent) {
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
      if (isItem(outline, i)) {
        groups.computeIfAbsent(make(outline, i), make -> new ArrayList<>()).add(i);
      }
    }
    return groups;
  }

  /** Name and classes, without the numbers that tell one item from the next. */
  private static String make(Outline outline, int index) {
    String names = outline.element(index).className().strip();
    int end = names.indexOf(' ');
    StringBuilder make = new StringBuilder(outline.name(index)).append('.');
    for (char c : (end < 0 ? names : names.substring(0, end)).toCharArray()) {
      if (!Character.isDigit(c)) {
        make.append(c);
      }
    }
    return make.toString();
  }

  private static void dropRow(Cut cut, List<Integer> row, int all) {
    Outline outline = cut.outline();
    List<Integer> teasers = new ArrayList<>();
    int prose = 0;
    for (int item : row) {
      if (isTeaser(outline, item)) {
        teasers.add(item);
        prose += outline.prose(item);
      }
    }
    if (teasers.size() >= FEWEST_TEASERS
        && teasers.size() * 5 >= row.size() * 4
        && prose * 2 < all) {
      teasers.forEach(item -> cut.node(item, "teasers", "one of a row of linked headings"));
    }
  }

  private static boolean isTeaser(Outline outline, int index) {
    int blocks = outline.endBlock(index) - outline.firstBlock(index);
    boolean plainItem = blocks == 1 && outline.name(index).equals("li");
    if (outline.length(index) > LONGEST_TEASER || plainItem) {
      return false;
    }
    for (int b = outline.firstBlock(index); b < outline.endBlock(index); b++) {
      Block block = outline.block(b);
      if (block.linkDensity() > 0.8 && block.weight() >= SHORTEST_TITLE) {
        return true;
      }
    }
    return false;
  }

  /**
   * A text that stands on the page already: galleries and sliders show theirs twice, in two places.
   * Side by side it is a refrain.
   */
  static void dropCopies(Cut cut, int root) {
    Outline outline = cut.outline();
    Map<String, Integer> seen = new HashMap<>();
    for (int b = outline.firstBlock(root); b < outline.endBlock(root); b++) {
      Block block = outline.block(b);
      if (outline.isBlockDropped(b)
          || block.weight() < SHORTEST_COPY
          || block.is(Block.Trait.CODE | Block.Trait.TABLE | Block.Trait.PARAGRAPH)) {
        continue;
      }
      int parent = outline.parent(block.owner());
      Integer first = seen.putIfAbsent(block.text(), parent);
      if (first != null && first != parent) {
        cut.block(b, "copies", "stands above already");
      }
    }
    outline.tally();
  }
}
