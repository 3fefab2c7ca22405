package dev.calque.article.content;

import dev.calque.page.ReadingBudget;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Cleaner;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.PolicyFactory;

/**
 * The last step of every extraction: lets through what {@link ContentPolicy} lists and nothing
 * else, with two parsers of different make, so that markup that fools one meets the other.
 * Thread-safe.
 */
public final class ArticleSanitizer {

  private final Cleaner cleaner = new Cleaner(ContentPolicy.safelist());
  private final PolicyFactory second = ContentPolicy.owasp();

  /**
   * The clean form of {@code content}, which is empty afterwards: only listed elements, attributes
   * and addresses.
   */
  public Element clean(Element content) {
    Document dirty = Document.createShell("");
    dirty.body().appendChildren(content.childNodes());
    ReadingBudget.checkpoint();
    Document clean = cleaner.clean(dirty);
    clean.outputSettings().prettyPrint(false);
    NodeTraversor.traverse(new Inspection(), clean.body());
    return clean.body();
  }

  /** The markup of what {@link #clean} made, read and written once more by the second sanitiser. */
  public String html(Element clean) {
    String html = clean.html();
    ReadingBudget.checkpoint();
    return second.sanitize(html);
  }

  /** What a list of names cannot say: where addresses lead, and that formulas stand alone. */
  private static final class Inspection implements NodeVisitor {

    private final FormulasApart formulas = new FormulasApart();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element && depth > 0) {
        CheckedAddresses.keepOnly(element);
        formulas.enter(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && depth > 0) {
        formulas.leave(element);
      }
    }
  }
}
