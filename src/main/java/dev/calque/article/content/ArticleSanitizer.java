package dev.calque.article.content;

import dev.calque.page.ReadingBudget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  /** Nodes at the top that are cleaned together; an article has some hundred. */
  private static final int PORTION = 1_000;

  private final Cleaner cleaner = new Cleaner(ContentPolicy.safelist());
  private final PolicyFactory second = ContentPolicy.owasp();

  /**
   * The clean form of {@code content}, which is empty afterwards: only listed elements, attributes
   * and addresses.
   */
  public Element clean(Element content) {
    Document clean = Document.createShell("");
    clean.outputSettings().prettyPrint(false);
    // All at once: taking away one of many costs as much as there are.
    Deque<Node> nodes = new ArrayDeque<>(content.childNodes());
    content.empty();
    while (!nodes.isEmpty()) {
      Document portion = cleaner.clean(portion(nodes));
      clean.body().appendChildren(portion.body().childNodes());
    }
    ReadingBudget.checkpoint();
    NodeTraversor.traverse(new Inspection(), clean.body());
    return clean.body();
  }

  /** Takes the first few: what of a long article is clean already needn't be held dirty, too. */
  private static Document portion(Deque<Node> nodes) {
    List<Node> portion = new ArrayList<>(Math.min(PORTION, nodes.size()));
    while (portion.size() < PORTION && !nodes.isEmpty()) {
      portion.add(nodes.remove());
    }
    Document dirty = Document.createShell("");
    dirty.body().appendChildren(portion);
    return dirty;
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
