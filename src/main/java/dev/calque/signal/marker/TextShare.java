package dev.calque.signal.marker;

import dev.calque.page.Inert;
import dev.calque.page.ReadingBudget;
import dev.calque.signal.marker.Probe.ElementProbe;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Measures which share of a page's running text stands in marked elements. Only pages that have
 * such elements are walked for it.
 */
final class TextShare {

  // With less running text than this, all of the text is taken.
  private static final int LITTLE = 200;

  private final ElementProbe probe;
  private final Letters all = new Letters();
  private final Letters marked = new Letters();

  private TextShare(ElementProbe probe) {
    this.probe = probe;
  }

  static double of(Document document, ElementProbe probe) {
    TextShare share = new TextShare(probe);
    share.walk(document, false, false);
    if (share.all.running >= LITTLE) {
      return (double) share.marked.running / share.all.running;
    }
    return share.all.count == 0 ? 0 : (double) share.marked.count / share.all.count;
  }

  /** How many letters there are, and how many of them in running text. */
  private static final class Letters {
    private int count;
    private int running;

    void add(int letters, boolean isRunning) {
      count += letters;
      running += isRunning ? letters : 0;
    }
  }

  /** All that stands in an element. The parser bounds how deep that goes. */
  private void walk(Element around, boolean isRunning, boolean isMarked) {
    ReadingBudget.step();
    int children = around.childNodeSize();
    for (int i = 0; i < children; i++) {
      Node child = around.childNode(i);
      if (child instanceof Element element) {
        String name = element.normalName();
        if (!isUnseen(name)) {
          // Inside a marked element the marked ones tell nothing new.
          walk(element, isRunning || isRunning(name), isMarked || probe.matches(element));
        }
      } else if (child instanceof TextNode text) {
        count(text.getWholeText(), isRunning, isMarked);
      }
    }
  }

  private void count(String text, boolean isRunning, boolean isMarked) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += text.charAt(i) > ' ' ? 1 : 0;
    }
    all.add(letters, isRunning);
    if (isMarked) {
      marked.add(letters, isRunning);
    }
  }

  /** Not read, or not translated by anyone: code stays as it is in a translated page. */
  private static boolean isUnseen(String name) {
    return switch (name) {
      case "script", "style", "head", "option", "textarea" -> true;
      default -> Inert.isInert(name);
    };
  }

  /** Menus, bylines and counters are often left alone, by translators as by savers. */
  private static boolean isRunning(String name) {
    return switch (name) {
      case "p", "li", "h1", "h2", "h3", "h4", "h5", "h6" -> true;
      case "td", "th", "dd", "dt", "blockquote", "figcaption" -> true;
      default -> false;
    };
  }
}
