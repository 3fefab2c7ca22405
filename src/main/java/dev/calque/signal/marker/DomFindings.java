package dev.calque.signal.marker;

import dev.calque.signal.marker.Probe.CommentProbe;
import dev.calque.signal.marker.Probe.ElementProbe;
import dev.calque.signal.marker.ProbeIndex.Numbered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What one walk over a document found for the probes that look at elements and comments. */
final class DomFindings implements NodeVisitor {

  // A comment's beginning is where tools put their marks.
  private static final int COMMENT_WINDOW = 2000;
  private static final int LONGEST_QUOTE = 200;
  // Not read, or not translated by anyone: code stays as it is in a translated page.
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "head", "pre", "code", "option");

  // Running text. Menus, bylines and counters are often left alone, by translators as by savers.
  private static final Set<String> RUNNING =
      Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "dd", "dt", "blockquote");
  // With less running text than this, all of the text is taken.
  private static final int LITTLE = 200;

  /**
   * What was found for a probe.
   *
   * @param element the first element, or null for a comment
   * @param count how many
   * @param quote what a reader can look for in the page's source
   */
  record Finding(@Nullable Element element, int count, String quote) {}

  private final ProbeIndex index;
  private final @Nullable Finding[] findings;
  private final int[] letters;
  private final int[] runningLetters;
  private final int[] open;
  private final List<Integer> counting = new ArrayList<>();
  private int total;
  private int runningTotal;
  private int unseen;
  private int running;

  private DomFindings(ProbeIndex index) {
    this.index = index;
    findings = new Finding[index.size()];
    letters = new int[index.size()];
    runningLetters = new int[index.size()];
    open = new int[index.size()];
  }

  static DomFindings of(Document document, ProbeIndex index) {
    DomFindings findings = new DomFindings(index);
    NodeTraversor.traverse(findings, document);
    return findings;
  }

  @Nullable Finding of(int probe) {
    return findings[probe];
  }

  /** Which share of the page's running text stands in what the probe found, 0 to 1. */
  double share(int probe) {
    if (runningTotal >= LITTLE) {
      return (double) runningLetters[probe] / runningTotal;
    }
    return total == 0 ? 0 : (double) letters[probe] / total;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      count(text);
    } else if (node instanceof Element element) {
      unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
      running += RUNNING.contains(element.normalName()) ? 1 : 0;
      match(element, 1);
    } else if (node instanceof Comment comment) {
      match(comment);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
      running -= RUNNING.contains(element.normalName()) ? 1 : 0;
      match(element, -1);
    }
  }

  private void count(TextNode text) {
    if (unseen > 0) {
      return;
    }
    String whole = text.getWholeText();
    int visible = 0;
    for (int i = 0; i < whole.length(); i++) {
      visible += whole.charAt(i) > ' ' ? 1 : 0;
    }
    int inRunningText = running > 0 ? visible : 0;
    total += visible;
    runningTotal += inRunningText;
    for (int probe : counting) {
      letters[probe] += visible;
      runningLetters[probe] += inRunningText;
    }
  }

  /** Opens the element for the probes that it answers ({@code step} 1), or closes it (-1). */
  private void match(Element element, int step) {
    for (Numbered<ElementProbe> each : index.ofTag(element.normalName())) {
      mark(element, each, step);
    }
    if (element.attributesSize() == 0) {
      return;
    }
    for (Attribute attribute : element.attributes()) {
      for (Numbered<ElementProbe> each : index.ofAttribute(attribute.getKey())) {
        if (each.probe().value().matches(attribute.getValue())) {
          mark(element, each, step);
        }
      }
    }
  }

  private void mark(Element element, Numbered<ElementProbe> each, int step) {
    ElementProbe probe = each.probe();
    String tag = probe.tag();
    if ((tag != null && !element.nameIs(tag)) || !isInside(element, probe.inside())) {
      return;
    }
    int number = each.number();
    open[number] += step;
    if (step > 0) {
      Finding before = findings[number];
      findings[number] =
          before == null
              ? new Finding(element, 1, startTag(element))
              : new Finding(before.element(), before.count() + 1, before.quote());
      if (open[number] == 1 && probe.covers() > 0) {
        counting.add(number);
      }
    } else if (open[number] == 0) {
      counting.remove((Integer) number);
    }
  }

  private static boolean isInside(Element element, @Nullable String parent) {
    Element above = element.parent();
    return parent == null || (above != null && above.nameIs(parent));
  }

  private void match(Comment comment) {
    String data = comment.getData();
    String window = data.substring(0, Math.min(data.length(), COMMENT_WINDOW));
    for (Numbered<CommentProbe> each : index.comments()) {
      if (findings[each.number()] == null && each.probe().value().matches(window)) {
        findings[each.number()] = new Finding(null, 1, window.strip());
      }
    }
  }

  private static String startTag(Element element) {
    StringBuilder tag = new StringBuilder("<").append(element.normalName());
    for (Attribute attribute : element.attributes()) {
      if (tag.length() > LONGEST_QUOTE) {
        break;
      }
      tag.append(' ').append(attribute.html());
    }
    return tag.append('>').toString();
  }

  @Override
  public String toString() {
    return Arrays.toString(findings);
  }
}
