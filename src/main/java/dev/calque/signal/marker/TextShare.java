package dev.calque.signal.marker;

import dev.calque.signal.marker.Probe.ElementProbe;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Measures which share of a page's running text stands in marked elements. Only pages that have
 * such elements are walked for it.
 */
final class TextShare implements NodeVisitor {

  // Not read, or not translated by anyone: code stays as it is in a translated page.
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "head", "pre", "code", "option");
  // Running text. Menus, bylines and counters are often left alone, by translators as by savers.
  private static final Set<String> RUNNING =
      Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "dd", "dt", "blockquote");
  // With less running text than this, all of the text is taken.
  private static final int LITTLE = 200;

  private final ElementProbe probe;
  private final Deque<Element> marked = new ArrayDeque<>();
  private int unseen;
  private int running;
  private int total;
  private int markedTotal;
  private int runningTotal;
  private int markedRunningTotal;

  private TextShare(ElementProbe probe) {
    this.probe = probe;
  }

  static double of(Document document, ElementProbe probe) {
    TextShare share = new TextShare(probe);
    NodeTraversor.traverse(share, document);
    if (share.runningTotal >= LITTLE) {
      return (double) share.markedRunningTotal / share.runningTotal;
    }
    return share.total == 0 ? 0 : (double) share.markedTotal / share.total;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      step(element, 1);
    } else if (node instanceof TextNode text && unseen == 0) {
      count(text.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      step(element, -1);
    }
  }

  private void step(Element element, int by) {
    unseen += UNSEEN.contains(element.normalName()) ? by : 0;
    running += RUNNING.contains(element.normalName()) ? by : 0;
    if (by > 0 && probe.matches(element)) {
      marked.push(element);
    } else if (by < 0 && element.equals(marked.peek())) {
      marked.pop();
    }
  }

  private void count(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += text.charAt(i) > ' ' ? 1 : 0;
    }
    total += letters;
    markedTotal += !marked.isEmpty() ? letters : 0;
    runningTotal += running > 0 ? letters : 0;
    markedRunningTotal += running > 0 && !marked.isEmpty() ? letters : 0;
  }
}
