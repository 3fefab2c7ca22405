package dev.calque.signal.notice;

import dev.calque.page.TextBlock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells what stands around an article from what stands in it. Notices stand before the text begins,
 * after it ends, or in an element of their own; what stands amid the paragraphs is said there.
 */
final class Frame {

  // A paragraph: shorter blocks are headings, captions and labels.
  private static final int PARAGRAPH = 80;
  private static final double LINKED = 0.5;
  // A notice may follow a lead paragraph, and be followed by a closing one.
  private static final int LEAD = 700;
  private static final int CLOSE = 900;
  private static final int LEVELS = 6;

  private static final Set<String> QUOTING =
      Set.of(
          "blockquote",
          "q",
          "pre",
          "code",
          "cite",
          "samp",
          "kbd",
          "figcaption",
          "button",
          "textarea",
          "label",
          "summary");
  private static final List<String> SECTIONS =
      List.of(
          "comment",
          "review",
          "testimonial",
          "feedback",
          "reply",
          "disqus",
          "message",
          "tweet",
          "caption",
          "subtitle",
          "transcript",
          "lyrics",
          "rating");
  private static final List<String> NOTICES =
      List.of(
          "notice",
          "note",
          "disclaimer",
          "admonition",
          "alert",
          "banner",
          "callout",
          "translat",
          "warning",
          "info",
          "message-box",
          "hint",
          "mt-",
          "infobox",
          "toast");

  private final int total;
  private final int[] before;

  private Frame(int total, int[] before) {
    this.total = total;
    this.before = before;
  }

  static Frame of(List<TextBlock> blocks) {
    int last = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).order() + 1;
    int[] before = new int[last];
    int prose = 0;
    for (TextBlock block : blocks) {
      before[block.order()] = prose;
      if (block.text().length() >= PARAGRAPH && block.linkDensity() < LINKED) {
        prose += block.text().length();
      }
    }
    return new Frame(prose, before);
  }

  boolean isFramed(TextBlock block) {
    Element at = block.place().element();
    boolean marked = false;
    for (int level = 0; at != null && level < LEVELS && !at.nameIs("body"); level++) {
      if (QUOTING.contains(at.normalName()) || isOf(at, SECTIONS)) {
        return false;
      }
      marked |=
          isOf(at, NOTICES) || at.nameIs("aside") || at.nameIs("footer") || at.nameIs("header");
      at = at.parent();
    }
    int ahead = before[block.order()];
    int behind = total - ahead - block.text().length();
    return marked || ahead <= LEAD || behind <= CLOSE;
  }

  private static boolean isOf(Element element, List<String> words) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String names =
        (element.className() + " " + element.id() + " " + element.attr("role"))
            .toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(names::contains);
  }
}
