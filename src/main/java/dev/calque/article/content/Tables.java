package dev.calque.article.content;

import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Tells tables of data, which stay, from tables that only place things, which are unwrapped. */
final class Tables {

  private static final int FEWEST_CELLS = 4;

  private Tables() {}

  static void rewrite(Element content) {
    for (Element table : content.getElementsByTag("table")) {
      if (!isData(table)) {
        unwrap(table);
      }
    }
  }

  private static boolean isData(Element table) {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none") || table.attr("datatable").equals("0")) {
      return false;
    }
    if (table.selectFirst("th, caption, thead, tfoot, col, colgroup") != null
        || !table.attr("summary").isBlank()) {
      return true;
    }
    if (table.selectFirst("table table, table p + p, table div + div, table ul") != null) {
      return false;
    }
    Elements rows = table.getElementsByTag("tr");
    int widest = 0;
    int cells = 0;
    for (Element row : rows) {
      int columns = row.childrenSize();
      widest = Math.max(widest, columns);
      cells += columns;
    }
    return rows.size() > 1 && widest > 1 && cells >= FEWEST_CELLS;
  }

  private static void unwrap(Element table) {
    for (String name : new String[] {"td", "th", "caption"}) {
      for (Element cell : table.getElementsByTag(name)) {
        if (Objects.equals(cell.closest("table"), table)) {
          cell.tagName("div").clearAttributes();
        }
      }
    }
    for (String name : new String[] {"tr", "tbody", "thead", "tfoot", "colgroup", "col"}) {
      for (Element part : table.getElementsByTag(name)) {
        if (Objects.equals(part.closest("table"), table)) {
          part.tagName("div").clearAttributes();
        }
      }
    }
    table.tagName("div").clearAttributes();
  }
}
