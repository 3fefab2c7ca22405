package dev.calque.article.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells tables of data, which stay, from tables that only place things, which are unwrapped. */
final class Tables {

  private static final int FEWEST_CELLS = 4;
  private static final Set<String> SECTIONS = Set.of("tbody", "thead", "tfoot");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> OF_DATA = Set.of("caption", "thead", "tfoot", "col", "colgroup");
  private static final Set<String> BLOCKS = Set.of("p", "div");

  private Tables() {}

  static void rewrite(Draft draft) {
    List<Element> tables = draft.named("table");
    Set<Element> nesting = new HashSet<>();
    for (Element table : tables) {
      Element outer = table.parent() == null ? null : table.parent().closest("table");
      if (outer != null) {
        nesting.add(outer);
      }
    }
    for (Element table : tables) {
      if (table.nameIs("table") && !isData(table, nesting.contains(table))) {
        unwrap(table);
      }
    }
  }

  private static boolean isData(Element table, boolean nests) {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none") || table.attr("datatable").equals("0")) {
      return false;
    }
    if (!table.attr("summary").isBlank()
        || table.children().stream().anyMatch(part -> OF_DATA.contains(part.normalName()))) {
      return true;
    }
    int widest = 0;
    int cells = 0;
    List<Element> rows = rows(table);
    for (Element row : rows) {
      widest = Math.max(widest, row.childrenSize());
      cells += row.childrenSize();
      for (Element cell : row.children()) {
        if (cell.nameIs("th")) {
          return true;
        }
        nests |= placesBlocks(cell);
      }
    }
    return !nests && rows.size() > 1 && widest > 1 && cells >= FEWEST_CELLS;
  }

  /** Data are words and figures; a cell with several paragraphs is a column of a page. */
  private static boolean placesBlocks(Element cell) {
    int blocks = 0;
    for (Element child : cell.children()) {
      if (child.nameIs("ul") || child.nameIs("h2")) {
        return true;
      }
      blocks += BLOCKS.contains(child.normalName()) ? 1 : 0;
    }
    return blocks > 1;
  }

  /** The rows of this table, not those of tables in it. */
  static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element part : table.children()) {
      if (part.nameIs("tr")) {
        rows.add(part);
      } else if (SECTIONS.contains(part.normalName())) {
        part.children().stream().filter(row -> row.nameIs("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  private static void unwrap(Element table) {
    for (Element row : rows(table)) {
      for (Element cell : row.children()) {
        if (CELLS.contains(cell.normalName())) {
          place(cell);
        }
      }
      place(row);
    }
    table.children().forEach(Tables::place);
    place(table);
  }

  /** The language and direction of a cell stay its own. */
  private static void place(Element part) {
    String lang = part.attr("lang");
    String dir = part.attr("dir");
    part.tagName("div").clearAttributes();
    if (!lang.isEmpty()) {
      part.attr("lang", lang);
    }
    if (!dir.isEmpty()) {
      part.attr("dir", dir);
    }
  }
}
