package dev.calque.article.content;

import dev.calque.page.Walk;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Which elements of a draft are blocks, and which have some below them: told in one walk. */
final class BlockKinds {

  /** Blocks that a reader view has, with flow content in them. */
  private static final Set<String> KEPT =
      words(
          "blockquote figure figcaption ul ol li dl dt dd table caption thead tbody tfoot tr td th"
              + " details summary hr colgroup col");

  /** Blocks with inline content only. */
  private static final Set<String> TEXT_BLOCKS = words("p h1 h2 h3 h4 h5 h6");

  /** Kept blocks whose inline content needs no paragraph around it. */
  private static final Set<String> BARE =
      words(
          "li dt dd td th caption figcaption figure summary ul ol dl table tr tbody thead tfoot"
              + " colgroup");

  private static final Set<String> INLINE =
      words(
          "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark math q ruby rb rp rt rtc s"
              + " samp small span strong sub sup time u var wbr font big tt strike acronym label"
              + " nobr data picture source");

  private final Set<Element> holders = new HashSet<>(); // a node equals itself only
  private final Set<Element> structured = new HashSet<>();
  private final Set<Element> components = new HashSet<>();

  BlockKinds(Element content) {
    Walk.through(content, (node, depth) -> note(node, content));
  }

  private void note(Node node, Element content) {
    if (node instanceof Element element && !element.equals(content)) {
      if (isComponent(element)) {
        components.add(element);
      }
      if (isBlock(element)) {
        mark(element, holders);
      }
      if (isKept(element) || element.nameIs("pre")) {
        mark(element, structured);
      }
    }
  }

  /** Marks what is above; somebody has walked the rest of the way where a mark is met. */
  private static void mark(Element element, Set<Element> marks) {
    Element above = element.parent();
    while (above != null && marks.add(above)) {
      above = above.parent();
    }
  }

  /** Whether the element has a block somewhere below, so that it cannot be inline itself. */
  boolean holdsBlock(Element element) {
    return holders.contains(element);
  }

  /** Whether there is more below than paragraphs and boxes. */
  boolean holdsStructure(Element element) {
    return structured.contains(element);
  }

  static boolean isKept(Element element) {
    return KEPT.contains(element.normalName());
  }

  static boolean isTextBlock(Element element) {
    return TEXT_BLOCKS.contains(element.normalName());
  }

  static boolean isBare(Element element) {
    return BARE.contains(element.normalName());
  }

  boolean isBlock(Element element) {
    String name = element.normalName();
    if (INLINE.contains(name)) {
      return !name.equals("br") && shows(element, "display:block");
    }
    return KEPT.contains(name)
        || TEXT_BLOCKS.contains(name)
        || element.isBlock()
        || components.contains(element);
  }

  /** Whether nothing but style sets the element's text apart from that beside it. */
  static boolean isSetApart(Element element) {
    return shows(element, "display:inline-block") || shows(element, "display:table-cell");
  }

  /** Names with a hyphen are components: boxes of a page, unless they stand in a line of text. */
  private static boolean isComponent(Element element) {
    Element parent = element.parent();
    String name = element.normalName();
    return name.indexOf('-') > 0
        && !name.startsWith("mjx-") // MathJax's, which set formulas
        && parent != null
        && !TEXT_BLOCKS.contains(parent.normalName())
        && !INLINE.contains(parent.normalName());
  }

  private static boolean shows(Element element, String declaration) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains(declaration);
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" ", -1));
  }
}
