package dev.calque.signal.notice;

import dev.calque.page.TextBlock;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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
  private static final NameWords NOTICES =
      new NameWords(
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
              "infobox",
              "toast"));
  private static final NameWords MACHINE_TRANSLATION = new NameWords(List.of("mt-"));

  /** What an element's name and attributes say of its text; the later wins over the earlier. */
  private enum Kind {
    PLAIN,
    MARKED,
    QUOTED
  }

  private final int total;
  private final int[] before;
  private final MainText mainText;
  private @Nullable Element lastParent;
  private Kind lastKind = Kind.PLAIN;

  private Frame(int total, int[] before, MainText mainText) {
    this.total = total;
    this.before = before;
    this.mainText = mainText;
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
    return new Frame(prose, before, MainText.of(blocks, before, prose));
  }

  boolean isFramed(TextBlock block) {
    Element element = block.place().element();
    Kind kind = inside(kindOf(element), surrounding(element.parent()));
    if (kind == Kind.QUOTED) {
      return false;
    }
    return kind == Kind.MARKED || !isAmid(block);
  }

  /** Whether a block stands amid the article's paragraphs, as far as they tell. */
  boolean isAmid(TextBlock block) {
    int ahead = before[block.order()];
    int behind = total - ahead - block.text().length();
    return ahead > LEAD && behind > CLOSE;
  }

  /** What the elements around say; most blocks share their parent with the one before. */
  private Kind surrounding(@Nullable Element parent) {
    if (parent == null) {
      return Kind.PLAIN;
    }
    if (!parent.equals(lastParent)) {
      lastKind = ancestors(parent);
      lastParent = parent;
    }
    return lastKind;
  }

  private Kind ancestors(Element parent) {
    Element at = parent;
    Kind kind = Kind.PLAIN;
    for (int level = 1; at != null && level < LEVELS && !at.nameIs("body"); level++) {
      kind = inside(kind, kindOf(at));
      at = at.parent();
    }
    return kind;
  }

  private static Kind inside(Kind one, Kind other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private Kind kindOf(Element element) {
    if (element.nameIs("body")) {
      return Kind.PLAIN;
    }
    if (QUOTING.contains(element.normalName())) {
      return Kind.QUOTED;
    }
    boolean isMarked =
        element.nameIs("aside") || element.nameIs("footer") || element.nameIs("header");
    if (element.attributesSize() == 0) {
      return isMarked ? Kind.MARKED : Kind.PLAIN;
    }
    if (SectionNames.isNoticeBox(element)) {
      return Kind.MARKED;
    }
    if (isSection(element)) {
      return Kind.QUOTED;
    }
    return isMarked || isNamedNotice(element) ? Kind.MARKED : Kind.PLAIN;
  }

  private boolean isSection(Element element) {
    boolean isSection =
        SectionNames.isSection(element)
            || (SectionNames.isMarkedAsReview(element) && !mainText.isMostlyIn(element));
    return isSection && !mainText.hasHeadingIn(element);
  }

  /** Whether an element is named as sites name their notices. */
  static boolean isNamedNotice(Element element) {
    return isNamed(element, NOTICES) || isNamed(element, MACHINE_TRANSLATION);
  }

  /** The same of one whose name may be a margin's, as any element's may: "mt-2". */
  static boolean isNamedNoticeInWords(Element element) {
    return isNamed(element, NOTICES);
  }

  private static boolean isNamed(Element element, NameWords names) {
    return names.areIn(element.className())
        || names.areIn(element.id())
        || names.areIn(element.attr("role"));
  }
}
