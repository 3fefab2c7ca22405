package dev.calque.article.content;

import dev.calque.page.ReadingBudget;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of clean markup: blocks separated by a blank line, code with its lines. */
public final class PlainText implements NodeVisitor {

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> SILENT = Set.of("rp");

  private final StringBuilder out = new StringBuilder();
  private int preformatted;
  private int silent;
  private boolean space;
  private int breaks;

  private PlainText() {}

  /** The text of {@code content}, without white space at its ends. */
  public static String of(Element content) {
    PlainText text = new PlainText();
    NodeTraversor.traverse(text, content);
    return text.out.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    ReadingBudget.step();
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("br")) {
        breaks = Math.max(breaks, 1);
      } else if (CELLS.contains(name)) {
        space = true;
      } else if (element.isBlock()) {
        breaks = 2;
      }
      preformatted += name.equals("pre") ? 1 : 0;
      silent += SILENT.contains(name) ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("tr")) {
        breaks = Math.max(breaks, 1);
      } else if (element.isBlock() && !CELLS.contains(name)) {
        breaks = 2;
      }
      preformatted -= name.equals("pre") ? 1 : 0;
      silent -= SILENT.contains(name) ? 1 : 0;
    }
  }

  private void append(String text) {
    if (silent > 0) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (preformatted > 0) {
        separate();
        out.append(c);
      } else if (c <= ' ' || c == 0xa0) {
        space = true;
      } else if (c != 0xad && c != 0x200b && c != 0xfeff) {
        separate();
        out.append(c);
      }
    }
  }

  private void separate() {
    if (breaks > 0) {
      if (out.length() > 0) {
        out.append(breaks == 1 ? "\n" : "\n\n");
      }
    } else if (space && out.length() > 0) {
      out.append(' ');
    }
    breaks = 0;
    space = false;
  }
}
