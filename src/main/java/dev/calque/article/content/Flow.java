package dev.calque.article.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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

  private Flow() {}

  static void rewrite(Element content) {
    Element laid = new Element("div");
    new Run(laid, true).addAll(content.childNodes());
    content.empty();
    for (Node child : new ArrayList<>(laid.childNodes())) {
      content.appendChild(child);
    }
  }

  /** Whether the element has a block somewhere below, so that it cannot be inline itself. */
  private static boolean holdsBlock(Element element) {
    for (Element child : element.children()) {
      if (isBlock(child) || holdsBlock(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlock(Element element) {
    String name = element.normalName();
    return KEPT.contains(name)
        || TEXT_BLOCKS.contains(name)
        || name.equals("pre")
        || (!INLINE.contains(name) && element.isBlock());
  }

  /** Fills one parent: gathers inline nodes until a block comes. */
  private static final class Run {
    private final Element parent;
    private final boolean wraps;
    private List<Node> inline = new ArrayList<>();

    Run(Element parent, boolean wraps) {
      this.parent = parent;
      this.wraps = wraps;
    }

    void addAll(List<Node> nodes) {
      for (Node node : new ArrayList<>(nodes)) {
        add(node);
      }
      flush();
    }

    private void add(Node node) {
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
        addAll(element.childNodes());
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
        addAll(block.childNodes());
        return;
      }
      Element empty = block.shallowClone();
      Run run = new Run(empty, false);
      if (block.nameIs("p")) {
        new Run(parent, true).addAllAs(block);
        return;
      }
      run.addAll(block.childNodes());
      parent.appendChild(empty);
    }

    /** A paragraph's content; two line breaks in it make two paragraphs. */
    private void addAllAs(Element paragraph) {
      for (Node node : new ArrayList<>(paragraph.childNodes())) {
        add(node);
      }
      flushAs(paragraph);
    }

    private void addKept(Element element) {
      Element empty = element.shallowClone();
      boolean bare = BARE.contains(element.normalName());
      new Run(empty, !bare || (element.nameIs("li") && holdsBlock(element)))
          .addAll(element.childNodes());
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
