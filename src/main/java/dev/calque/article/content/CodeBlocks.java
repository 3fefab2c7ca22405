package dev.calque.article.content;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Keeps code as code: its white space, its line breaks, its language. */
final class CodeBlocks {

  private static final Set<String> PREFIXES =
      Set.of("language-", "lang-", "highlight-source-", "brush:");
  private static final int LONGEST_NAME = 20;

  private CodeBlocks() {}

  static void rewrite(Element content) {
    for (Element pre : content.getElementsByTag("pre")) {
      if (pre.parents().stream().anyMatch(above -> above.nameIs("pre"))) {
        continue;
      }
      String language = language(pre);
      pre.getElementsByTag("br").forEach(br -> br.replaceWith(new TextNode("\n")));
      String text = pre.wholeText();
      boolean code = pre.selectFirst("code") != null || !language.isEmpty();
      pre.empty();
      pre.clearAttributes();
      Element holder = code ? pre.appendElement("code") : pre;
      holder.appendChild(new TextNode(text));
      if (!language.isEmpty()) {
        pre.attr("data-language", language);
      }
      Element table = gutterTable(pre);
      if (table != null) {
        table.replaceWith(pre);
      }
    }
  }

  /** Highlighters lay line numbers and code out as a table of one row. */
  private static @Nullable Element gutterTable(Element pre) {
    Element cell = pre.parent();
    while (cell != null && cell.nameIs("div")) {
      cell = cell.parent();
    }
    if (cell == null || !cell.nameIs("td")) {
      return null;
    }
    Element row = cell.parent();
    Element table = cell.closest("table");
    boolean oneRow =
        row != null
            && table != null
            && row.childrenSize() == 2
            && cell.equals(row.child(1))
            && table.getElementsByTag("tr").size() == 1;
    return oneRow ? table : null;
  }

  private static String language(Element pre) {
    String own = named(pre);
    if (!own.isEmpty()) {
      return own;
    }
    Element code = pre.selectFirst("code");
    String inner = code == null ? "" : named(code);
    if (!inner.isEmpty()) {
      return inner;
    }
    Element parent = pre.parent();
    return parent == null ? "" : named(parent);
  }

  private static String named(Element element) {
    for (String attribute : new String[] {"data-language", "data-lang", "lang-name"}) {
      if (isName(element.attr(attribute))) {
        return element.attr(attribute).toLowerCase(Locale.ROOT);
      }
    }
    for (String name : element.classNames()) {
      for (String prefix : PREFIXES) {
        String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        if (isName(rest)) {
          return rest.toLowerCase(Locale.ROOT);
        }
      }
    }
    return "";
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars()
            .allMatch(
                c ->
                    c < 0x7f && (Character.isLetterOrDigit(c) || c == '+' || c == '#' || c == '-'));
  }
}
