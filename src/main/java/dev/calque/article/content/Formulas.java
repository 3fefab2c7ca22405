package dev.calque.article.content;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Keeps formulas: presentation MathML as it is, or the TeX text that a script would set. */
final class Formulas {

  private static final Set<String> NOT_PRESENTATION =
      Set.of("annotation", "annotation-xml", "semantics-alternative", "maction", "mglyph");

  private Formulas() {}

  static void rewrite(Element content) {
    for (Element math : content.getElementsByTag("math")) {
      for (String name : NOT_PRESENTATION) {
        math.getElementsByTag(name).forEach(Element::remove);
      }
      math.getElementsByTag("semantics").forEach(Element::unwrap);
    }
  }
}
