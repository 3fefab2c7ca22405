package dev.calque.article.content;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Keeps formulas: presentation MathML as it is, or else the TeX text that a script would set; never
 * both of a formula's forms.
 */
final class Formulas {

  private static final List<String> NOT_PRESENTATION =
      List.of("annotation", "annotation-xml", "mglyph");
  private static final int LEVELS = 3;

  private Formulas() {}

  static void rewrite(Draft draft) {
    for (String name : NOT_PRESENTATION) {
      draft.named(name).forEach(Element::empty);
    }
    draft.named("math").forEach(math -> strikePictureOut(math, draft));
    draft.named("script").forEach(script -> writeTex(script, draft));
  }

  /** MediaWiki adds a picture of each formula for browsers without MathML. */
  private static void strikePictureOut(Element math, Draft draft) {
    Element around = math.parent();
    for (int i = 0; i < LEVELS && around != null; i++, around = around.parent()) {
      if (around.hasClass("mwe-math-element")) {
        around.getElementsByClass("mwe-math-fallback-image-inline").forEach(draft::strikeOut);
        around.getElementsByClass("mwe-math-fallback-image-display").forEach(draft::strikeOut);
        return;
      }
    }
  }

  /** MathJax 2 keeps the source of each formula in a script, behind what it drew from it. */
  private static void writeTex(Element script, Draft draft) {
    if (script.parent() == null || !script.attr("type").startsWith("math/tex")) {
      return;
    }
    for (Node before = script.previousSibling();
        before instanceof Element drawn && drawn.className().startsWith("MathJax");
        before = before.previousSibling()) {
      draft.strikeOut(drawn);
    }
    String tex = script.data().strip();
    boolean display = script.attr("type").contains("mode=display");
    script.replaceWith(new TextNode(display ? "\\[" + tex + "\\]" : "\\(" + tex + "\\)"));
  }
}
