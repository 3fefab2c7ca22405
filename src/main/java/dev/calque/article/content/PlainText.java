package dev.calque.article.content;

import dev.calque.page.ReadingBudget;
import dev.calque.page.Walk;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of clean markup: blocks separated by a blank line, code with its lines. */
public final class PlainText implements NodeVisitor {

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> ROWS = Set.of("tr", "tbody", "thead", "tfoot");

  private final StringBuilder out = new StringBuilder();
  private int preformatted;
  private boolean space;
  private boolean lineEnd;
  private int breaks;

  private PlainText() {}

  /** The text of {@code content}, without white space at its ends. */
  public static String of(Element content) {
    PlainText text = new PlainText();
    Walk.through(content, text);
    return text.out.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    ReadingBudget.step();
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("br") || ROWS.contains(name)) {
        breaks = Math.max(breaks, 1);
      } else if (CELLS.contains(name)) {
        space = true;
      } else if (isApart(element)) {
        breaks = 2;
      }
      preformatted += name.equals("pre") ? 1 : 0;
      if (isBareReading(element)) {
        append("(");
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (ROWS.contains(name)) {
        breaks = Math.max(breaks, 1);
      } else if (isApart(element) && !CELLS.contains(name)) {
        breaks = 2;
      }
      preformatted -= name.equals("pre") ? 1 : 0;
      if (isBareReading(element)) {
        append(")");
      }
    }
  }

  /** The parser counts formulas among the blocks, but most stand in a line of text. */
  private static boolean isApart(Element element) {
    return element.isBlock()
        && (!element.nameIs("math") || element.attr("display").equals("block"));
  }

  private void append(String text) {
    if (preformatted > 0 && !text.isEmpty()) {
      separate(text.charAt(0));
      out.append(text);
      return;
    }
    int at = 0;
    while (at < text.length()) {
      int end = shownUntil(text, at);
      if (end > at) {
        separate(text.charAt(at));
        out.append(text, at, end);
        at = end;
      } else {
        char c = text.charAt(at++);
        space |= isSpace(c);
        lineEnd |= c == '\n';
      }
    }
  }

  /** Where the run of characters that are shown, and are no space, ends. */
  private static int shownUntil(String text, int from) {
    int at = from;
    while (at < text.length() && !isSpace(text.charAt(at)) && !isUnseen(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == 0xa0;
  }

  private static boolean isUnseen(char c) {
    return c == 0xad || c == 0x200b || c == 0xfeff;
  }

  /** Readings above their characters stand behind them in plain text: in brackets, then. */
  private static boolean isBareReading(Element element) {
    if (!element.nameIs("rt")) {
      return false;
    }
    Element before = element.previousElementSibling();
    return before == null || !before.nameIs("rp");
  }

  private void separate(char next) {
    if (out.length() > 0) {
      if (breaks > 0) {
        out.append(breaks == 1 ? "\n" : "\n\n");
      } else if (space && !(lineEnd && isUnspaced(next) && isUnspaced(last()))) {
        out.append(' ');
      }
    }
    breaks = 0;
    space = false;
    lineEnd = false;
  }

  private char last() {
    return out.charAt(out.length() - 1);
  }

  /**
   * Whether a line of the markup may end beside the character without a space being meant: wide
   * characters but Hangul (CSS Text 3, §4.1.3).
   */
  private static boolean isUnspaced(char c) {
    return (c >= 0x2e80 && c < 0xa4d0 && !(c >= 0x3130 && c < 0x3190))
        || (c >= 0xf900 && c < 0xfb00)
        || (c >= 0xff01 && c < 0xff61)
        || (c >= 0xd840 && c < 0xd880)
        || (c >= 0xdc00 && c < 0xe000);
  }
}
