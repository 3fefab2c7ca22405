package dev.calque.article.content;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of a piece of code, line by line, without the numbers and buttons of highlighters. */
final class CodeText implements NodeVisitor {

  private static final Set<String> LINES = Set.of("div", "li", "p", "tr");
  private static final Set<String> NUMBERS =
      Set.of(
          "lineno",
          "linenos",
          "lineno-wrapper",
          "ln",
          "lnt",
          "line-number",
          "line-numbers",
          "linenumber",
          "linenumbers",
          "hljs-ln-numbers",
          "blob-num",
          "gutter",
          "rouge-gutter");

  private final StringBuilder out = new StringBuilder();
  private int muted;

  private CodeText() {}

  static String of(Element code) {
    CodeText text = new CodeText();
    NodeTraversor.traverse(text, code);
    int end = text.out.length();
    while (end > 0 && text.out.charAt(end - 1) == '\n') {
      end--;
    }
    return text.out.substring(0, end);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (muted == 0) {
        out.append(text.getWholeText());
      }
    } else if (node instanceof Element element) {
      muted += isMuted(element) ? 1 : 0;
      if (element.nameIs("br")) {
        out.append('\n');
      } else if (isLine(element) && depth > 0) {
        startLine();
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      muted -= isMuted(element) ? 1 : 0;
      if (isLine(element) && depth > 0 && muted == 0) {
        endLine(element);
      }
    }
  }

  private static boolean isLine(Element element) {
    return LINES.contains(element.normalName());
  }

  private void startLine() {
    if (muted == 0 && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  /** An empty line is a line, too. */
  private void endLine(Element line) {
    boolean open = out.length() > 0 && out.charAt(out.length() - 1) != '\n';
    if (open || line.childNodeSize() == 0) {
      out.append('\n');
    }
  }

  private static boolean isMuted(Element element) {
    if (element.nameIs("button")) {
      return true;
    }
    return element.attributesSize() > 0
        && element.hasAttr("class")
        && element.classNames().stream().anyMatch(NUMBERS::contains)
        && isNumber(element);
  }

  private static boolean isNumber(Element element) {
    return element
        .wholeText()
        .chars()
        .allMatch(c -> Character.isDigit(c) || Character.isWhitespace(c));
  }
}
