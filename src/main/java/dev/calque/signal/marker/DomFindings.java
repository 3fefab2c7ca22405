package dev.calque.signal.marker;

import dev.calque.page.Inert;
import dev.calque.page.ReadingBudget;
import dev.calque.signal.marker.Probe.ElementProbe;
import dev.calque.signal.marker.ProbeIndex.Numbered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What one walk over a document found for the probes that look at elements and comments. */
final class DomFindings {

  // A comment's beginning is where tools put their marks.
  private static final int COMMENT_WINDOW = 2000;
  private static final int LONGEST_QUOTE = 200;
  // More comments than any tool leaves.
  private static final int MOST_COMMENTS = 500;
  private static final double NOT_MEASURED = -1;

  /**
   * The first of what was found for a probe.
   *
   * @param element the element, or null for a comment
   * @param quote what a reader can look for in the page's source
   */
  record Finding(@Nullable Element element, String quote) {}

  private final Document document;
  private final ProbeIndex index;
  private final @Nullable Finding[] findings;
  private final int[] counts;
  private final double[] shares;
  private final List<Comment> comments = new ArrayList<>();

  private DomFindings(Document document, ProbeIndex index) {
    this.document = document;
    this.index = index;
    findings = new Finding[index.size()];
    counts = new int[index.size()];
    shares = new double[index.size()];
    Arrays.fill(shares, NOT_MEASURED);
  }

  static DomFindings of(Document document, ProbeIndex index) {
    DomFindings findings = new DomFindings(document, index);
    findings.walk(document);
    return findings;
  }

  /** What was found first under a number, or null. */
  @Nullable Finding first(int number) {
    return findings[number];
  }

  /** How many were found under a number. */
  int count(int number) {
    return counts[number];
  }

  /** The document's comments, in order, up to a bound. */
  List<Comment> comments() {
    return comments;
  }

  /** Which share of the page's running text stands in what a probe looks for, 0 to 1. */
  double share(int number, ElementProbe probe) {
    if (shares[number] == NOT_MEASURED) {
      shares[number] = TextShare.of(document, probe);
    }
    return shares[number];
  }

  /** Every node that does something, in the document's order. The parser bounds the depth. */
  private void walk(Element around) {
    ReadingBudget.step();
    int children = around.childNodeSize();
    for (int i = 0; i < children; i++) {
      Node child = around.childNode(i);
      if (child instanceof Element element) {
        match(element);
        if (!Inert.isInert(element.normalName())) {
          walk(element);
        }
      } else if (child instanceof Comment comment && comments.size() < MOST_COMMENTS) {
        comments.add(comment);
        match(comment);
      }
    }
  }

  private void match(Element element) {
    note(element, index.ofTag(element.normalName()));
    if (element.attributesSize() > 0) {
      Attributes attributes = element.attributes();
      List<ProbeIndex.OfAttribute> named = index.ofAttributes();
      for (int i = 0; i < named.size(); i++) {
        // The parser has lower-cased the names: the look-up that minds case is the cheap one.
        if (attributes.hasKey(named.get(i).attribute())) {
          note(element, named.get(i).probes());
        }
      }
    }
  }

  /** By number: an iterator for each element of a page is worth avoiding. */
  private void note(Element element, List<Numbered<ElementProbe>> probes) {
    for (int i = 0; i < probes.size(); i++) {
      note(element, probes.get(i));
    }
  }

  private void note(Element element, Numbered<ElementProbe> each) {
    if (each.probe().matches(element)) {
      if (counts[each.number()]++ == 0) {
        findings[each.number()] = new Finding(element, startTag(element));
      }
    }
  }

  private void match(Comment comment) {
    String data = comment.getData();
    String window = data.substring(0, Math.min(data.length(), COMMENT_WINDOW));
    for (Numbered<Probe.CommentProbe> each : index.comments()) {
      if (findings[each.number()] == null && each.probe().value().matches(window)) {
        findings[each.number()] = new Finding(null, window.strip());
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
