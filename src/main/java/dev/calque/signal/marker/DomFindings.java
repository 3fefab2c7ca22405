package dev.calque.signal.marker;

import dev.calque.signal.marker.Probe.ElementProbe;
import dev.calque.signal.marker.ProbeIndex.Numbered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What one walk over a document found for the probes that look at elements and comments. */
final class DomFindings implements NodeVisitor {

  // A comment's beginning is where tools put their marks.
  private static final int COMMENT_WINDOW = 2000;
  private static final int LONGEST_QUOTE = 200;
  // More comments than any tool leaves.
  private static final int MOST_COMMENTS = 500;

  /**
   * What was found for a probe.
   *
   * @param element the first element, or null for a comment
   * @param count how many
   * @param quote what a reader can look for in the page's source
   */
  record Finding(@Nullable Element element, int count, String quote) {}

  private final Document document;
  private final ProbeIndex index;
  private final @Nullable Finding[] findings;
  private final List<Comment> comments = new ArrayList<>();
  private final Map<ElementProbe, Double> shares = new HashMap<>();

  private DomFindings(Document document, ProbeIndex index) {
    this.document = document;
    this.index = index;
    findings = new Finding[index.size()];
  }

  static DomFindings of(Document document, ProbeIndex index) {
    DomFindings findings = new DomFindings(document, index);
    NodeTraversor.traverse(findings, document);
    return findings;
  }

  @Nullable Finding of(int probe) {
    return findings[probe];
  }

  /** The document's comments, in order, up to a bound. */
  List<Comment> comments() {
    return comments;
  }

  /** Which share of the page's running text stands in what a probe looks for, 0 to 1. */
  double share(ElementProbe probe) {
    return shares.computeIfAbsent(probe.selector(), selector -> TextShare.of(document, probe));
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      match(element);
    } else if (node instanceof Comment comment && comments.size() < MOST_COMMENTS) {
      comments.add(comment);
      match(comment);
    }
  }

  private void match(Element element) {
    for (Numbered<ElementProbe> each : index.ofTag(element.normalName())) {
      note(element, each);
    }
    if (element.attributesSize() == 0) {
      return;
    }
    for (Attribute attribute : element.attributes()) {
      for (Numbered<ElementProbe> each : index.ofAttribute(attribute.getKey())) {
        note(element, each);
      }
    }
  }

  private void note(Element element, Numbered<ElementProbe> each) {
    if (each.probe().matches(element)) {
      Finding before = findings[each.number()];
      findings[each.number()] =
          before == null
              ? new Finding(element, 1, startTag(element))
              : new Finding(before.element(), before.count() + 1, before.quote());
    }
  }

  private void match(Comment comment) {
    String data = comment.getData();
    String window = data.substring(0, Math.min(data.length(), COMMENT_WINDOW));
    for (Numbered<Probe.CommentProbe> each : index.comments()) {
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
}
