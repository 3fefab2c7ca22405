package dev.calque.article.content;

import dev.calque.page.ReadingBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Lays content out as blocks: containers go, loose text and inline elements become paragraphs, two
 * line breaks end one.
 */
final class Flow {

  /** Blocks that a reader view has, with flow content in them. */
  private static final Set<String> KEPT =
      Set.of(
          "blockquote",
          "figure",
          "figcaption",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "details",
          "summary",
          "hr",
          "colgroup",
          "col");

  /** Blocks with inline content only. */
  private static final Set<String> TEXT_BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

  /** Kept blocks whose inline content needs no paragraph around it. */
  private static final Set<String> BARE =
      Set.of(
          "li",
          "dt",
          "dd",
          "td",
          "th",
          "caption",
          "figcaption",
          "figure",
          "summary",
          "ul",
          "ol",
          "dl",
          "table",
          "tr",
          "tbody",
          "thead",
          "tfoot",
          "colgroup");

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "br",
          "cite",
          "code",
          "del",
          "dfn",
          "em",
          "i",
          "img",
          "ins",
          "kbd",
          "mark",
          "math",
          "q",
          "ruby",
          "rb",
          "rp",
          "rt",
          "rtc",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "time",
          "u",
          "var",
          "wbr",
          "font",
          "big",
          "tt",
          "strike",
          "acronym",
          "label",
          "nobr",
          "center-inline",
          "data",
          "picture",
          "source");

  private final Set<Element> blockHolders = new HashSet<>();

  static void rewrite(Element content) {
    Element laid = new Element("div");
    new Flow(content).new Run(laid, true).addAllOf(content);
    Siblings.takeOut(laid).forEach(content::appendChild);
  }

  /** Asked once for all: where inline elements nest, each would look through all that is inside. */
  private Flow(Element content) {
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element
                && (isBlock(element) || holdsBlock(element))
                && element.parent() != null) {
              blockHolders.add(element.parent());
            }
          }
        },
        content);
  }

  /** Whether the element has a block somewhere below, so that it cannot be inline itself. */
  private boolean holdsBlock(Element element) {
    return blockHolders.contains(element);
  }

  private static boolean isBlock(Element element) {
    String name = element.normalName();
    return KEPT.contains(name)
        || TEXT_BLOCKS.contains(name)
        || name.equals("pre")
        || (!INLINE.contains(name) && element.isBlock());
  }

  /** Fills one parent: gathers inline nodes until a block comes. */
  private final class Run {
    private final Element parent;
    private final boolean wraps;
    private List<Node> inline = new ArrayList<>();

    Run(Element parent, boolean wraps) {
      this.parent = parent;
      this.wraps = wraps;
    }

    void addAllOf(Element from) {
      Siblings.takeOut(from).forEach(this::add);
      flush();
    }

    private void add(Node node) {
      ReadingBudget.step();
      if (!(node instanceof Element element)) {
        inline.add(node);
        return;
      }
      String name = element.normalName();
      if (name.equals("br") && endsWithBreak()) {
        flush();
      } else if (name.equals("pre")) {
        flush();
        parent.appendChild(element);
      } else if (TEXT_BLOCKS.contains(name)) {
        flush();
        addTextBlock(element);
      } else if (KEPT.contains(name)) {
        flush();
        addKept(element);
      } else if (isBlock(element) || holdsBlock(element)) {
        flush();
        addAllOf(element);
      } else {
        inline.add(element);
      }
    }

    private boolean endsWithBreak() {
      for (int i = inline.size() - 1; i >= 0; i--) {
        Node node = inline.get(i);
        if (node instanceof TextNode text && text.isBlank()) {
          continue;
        }
        return node instanceof Element element && element.nameIs("br");
      }
      return false;
    }

    private void addTextBlock(Element block) {
      if (holdsBlock(block)) {
        addAllOf(block);
        return;
      }
      Element empty = block.shallowClone();
      Run run = new Run(empty, false);
      if (block.nameIs("p")) {
        new Run(parent, true).addAllAs(block);
        return;
      }
      run.addAllOf(block);
      parent.appendChild(empty);
    }

    /** A paragraph's content; two line breaks in it make two paragraphs. */
    private void addAllAs(Element paragraph) {
      Siblings.takeOut(paragraph).forEach(this::add);
      flushAs(paragraph);
    }

    private void addKept(Element element) {
      Element empty = element.shallowClone();
      boolean bare = BARE.contains(element.normalName());
      new Run(empty, !bare || (element.nameIs("li") && holdsBlock(element))).addAllOf(element);
      parent.appendChild(empty);
    }

    private void flush() {
      flushAs(null);
    }

    private void flushAs(@org.jspecify.annotations.Nullable Element model) {
      List<Node> gathered = inline;
      inline = new ArrayList<>();
      while (!gathered.isEmpty() && isEdge(gathered.get(gathered.size() - 1))) {
        gathered.remove(gathered.size() - 1);
      }
      if (gathered.isEmpty() || gathered.stream().allMatch(Run::isEdge)) {
        return;
      }
      Element target = parent;
      if (wraps) {
        target = model == null ? new Element("p") : model.shallowClone();
        parent.appendChild(target);
      }
      gathered.forEach(target::appendChild);
    }

    private static boolean isEdge(Node node) {
      return node instanceof TextNode text
          ? text.isBlank()
          : node instanceof Element element && element.nameIs("br");
    }
  }
}
