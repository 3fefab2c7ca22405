package dev.calque.article.content;

import dev.calque.page.ReadingBudget;
import java.util.ArrayList;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.owasp.html.PolicyFactory;

/**
 * The last step of every extraction: lets through what {@link ContentPolicy} lists and nothing
 * else, with two parsers of different make, so that markup that fools one meets the other.
 * Thread-safe.
 */
public final class ArticleSanitizer {

  private final Cleaner cleaner = new Cleaner(ContentPolicy.safelist());
  private final PolicyFactory second = ContentPolicy.owasp();

  /** A clean copy of {@code content}: only listed elements, attributes and URL schemes. */
  public Element clean(Element content) {
    dropDataUrls(content);
    Document dirty = Document.createShell("");
    dirty.body().appendChildren(content.childNodes());
    ReadingBudget.checkpoint();
    Document clean = cleaner.clean(dirty);
    CheckedAddresses.keepOnly(clean.body());
    separateFormulas(clean.body());
    clean.outputSettings().prettyPrint(false);
    return clean.body();
  }

  /** The markup of what {@link #clean} made, read and written once more by the second sanitiser. */
  public String html(Element clean) {
    ReadingBudget.checkpoint();
    return second.sanitize(clean.html());
  }

  /**
   * Formulas hold formulas only, and nothing else holds their parts: where HTML and MathML mix, a
   * browser reads the markup differently the second time, which is how markup mutates.
   */
  private static void separateFormulas(Element content) {
    for (Element element : new ArrayList<>(content.getAllElements())) {
      if (element.equals(content)) {
        continue;
      }
      boolean formula = element.nameIs("math");
      boolean part = ContentPolicy.FORMULAS.contains(element.normalName());
      boolean inside = isInFormula(element, content);
      if (inside ? formula || !part : part && !formula) {
        element.unwrap();
      }
    }
  }

  private static boolean isInFormula(Element element, Element content) {
    Element above = element.parent();
    while (above != null && !above.equals(content)) {
      if (above.nameIs("math")) {
        return true;
      }
      above = above.parent();
    }
    return false;
  }

  /** Cleaning a megabyte of data: URL costs seconds; no step before left one, or should have. */
  private static void dropDataUrls(Element content) {
    for (Element element : content.getAllElements()) {
      for (String name : Set.of("src", "href", "srcset")) {
        if (element.attributesSize() > 0 && element.attr(name).startsWith("data:")) {
          element.removeAttr(name);
        }
      }
    }
  }
}
