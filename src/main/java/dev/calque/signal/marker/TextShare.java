package dev.calque.signal.marker;

import dev.calque.signal.marker.Probe.ElementProbe;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Measures which share of a page's running text stands in marked elements. Only pages that have
 * such elements are walked for it.
 */
final class TextShare implements NodeFilter {

  private enum Part {
    /** Not read, or not translated by anyone: code stays as it is in a translated page. */
    UNSEEN,
    /**
     * Running text. Menus, bylines and counters are often left alone, by translators as by savers.
     */
    RUNNING
  }

  private static final Map<String, Part> PARTS = new HashMap<>();

  static {
    for (String tag :
        "script style noscript template head pre code option textarea svg".split(" ", -1)) {
      PARTS.put(tag, Part.UNSEEN);
    }
    for (String tag : "p li h1 h2 h3 h4 h5 h6 td th dd dt blockquote figcaption".split(" ", -1)) {
      PARTS.put(tag, Part.RUNNING);
    }
  }

  // With less running text than this, all of the text is taken.
  private static final int LITTLE = 200;

  private final ElementProbe probe;
  private @Nullable Element marked;
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
    NodeTraversor.filter(share, document);
    if (share.runningTotal >= LITTLE) {
      return (double) share.markedRunningTotal / share.runningTotal;
    }
    return share.total == 0 ? 0 : (double) share.markedTotal / share.total;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element element) {
      Part part = PARTS.get(element.normalName());
      if (part == Part.UNSEEN) {
        return FilterResult.SKIP_ENTIRELY;
      }
      running += part == Part.RUNNING ? 1 : 0;
      // Inside a marked element the marked ones tell nothing new.
      if (marked == null && probe.matches(element)) {
        marked = element;
      }
    } else if (node instanceof TextNode text) {
      count(text.getWholeText());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // this very element, not one that looks like it
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      running -= running > 0 && PARTS.get(element.normalName()) == Part.RUNNING ? 1 : 0;
      if (element == marked) {
        marked = null;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void count(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += text.charAt(i) > ' ' ? 1 : 0;
    }
    total += letters;
    runningTotal += running > 0 ? letters : 0;
    if (marked != null) {
      markedTotal += letters;
      markedRunningTotal += running > 0 ? letters : 0;
    }
  }
}
