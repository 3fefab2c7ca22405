package dev.calque.article.content;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Formulas hold formulas only, and nothing else holds their parts: where HTML and MathML mix, a
 * browser reads the markup differently the second time, which is how markup mutates.
 *
 * <p>What stands in the wrong place is renamed rather than unwrapped: that costs the same however
 * many siblings it has.
 */
final class FormulasApart {

  /** What these hold is read as HTML again, even parts of formulas: only text may stand there. */
  private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "ms", "mtext");

  private @Nullable Element formula;

  void enter(Element element) {
    boolean part = ContentPolicy.FORMULAS.contains(element.normalName());
    if (formula != null) {
      if (!part || element.nameIs("math")) {
        rename(element, part ? "mrow" : "mtext", Parser.NamespaceMathml);
      }
      if (TOKENS.contains(element.normalName()) && element.childrenSize() > 0) {
        element.text(element.wholeText());
      }
    } else if (element.nameIs("math")) {
      formula = element;
    } else if (part) {
      rename(element, "span", Parser.NamespaceHtml);
    }
  }

  void leave(Element element) {
    if (element.equals(formula)) {
      formula = null;
    }
  }

  private static void rename(Element element, String name, String namespace) {
    element.tagName(name, namespace).clearAttributes();
  }
}
