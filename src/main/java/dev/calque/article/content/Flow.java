package dev.calque.article.content;

import dev.calque.page.ReadingBudget;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Lays content out as blocks: containers go, loose text and inline elements become paragraphs, two
 * line breaks end one, and what holds nothing is left out. Every parent's children are taken off
 * and put back once.
 */
final class Flow {

  private final BlockKinds kinds;
  private final Inline inline;

  private Flow(Draft draft) {
    this.kinds = new BlockKinds(draft.content());
    this.inline = new Inline(draft);
  }

  static void rewrite(Draft draft, Tongue tongue) {
    Flow flow = new Flow(draft);
    Element content = draft.content();
    flow.new Run(content, true, tongue).addAll(taken(content));
  }

  /** The children, free to be put elsewhere. */
  static List<Node> taken(Element parent) {
    List<Node> children = new ArrayList<>(parent.childNodes());
    parent.empty();
    return children;
  }

  /** Fills one parent: gathers inline nodes until a block comes. */
  private final class Run {
    private final Element parent;
    private final boolean wraps;
    private final Tongue outside;
    private Tongue tongue;
    private List<Node> gathered = new ArrayList<>();
    private @Nullable Element last;
    private boolean filled;
    private boolean endsInline;

    Run(Element parent, boolean wraps, Tongue tongue) {
      this.parent = parent;
      this.wraps = wraps;
      this.outside = tongue;
      this.tongue = tongue;
    }

    /** Puts the nodes into the parent; whether there is anything to see in it then. */
    boolean addAll(List<Node> nodes) {
      addEach(nodes);
      flush(null);
      if (last != null && last.nameIs("hr")) {
        last.remove();
      }
      return filled;
    }

    private void addEach(List<Node> nodes) {
      for (Node node : nodes) {
        if (!inline.draft().isStruckOut(node)) {
          add(node);
        }
      }
    }

    private void add(Node node) {
      ReadingBudget.step();
      if (!(node instanceof Element element)) {
        gathered.add(node);
      } else if (element.nameIs("br")) {
        addBreak(element);
      } else if (element.nameIs("hr")) {
        addRule(element);
      } else if (element.nameIs("pre")) {
        flush(null);
        append(element, element.hasText());
      } else if (BlockKinds.isTextBlock(element)) {
        addTextBlock(element);
      } else if (BlockKinds.isKept(element)) {
        addKept(element);
      } else if (kinds.isBlock(element) || kinds.holdsBlock(element)) {
        addContainer(element);
      } else {
        inline.add(gathered, element, tongue);
      }
    }

    /** Two in a row end a paragraph. */
    private void addBreak(Element br) {
      int at = gathered.size() - 1;
      while (at >= 0 && gathered.get(at) instanceof TextNode text && Inline.isBlank(text)) {
        at--;
      }
      boolean second = at >= 0 && gathered.get(at) instanceof Element before && before.nameIs("br");
      if (second && wraps) {
        flush(null);
      } else {
        gathered.add(br);
      }
    }

    /** A rule separates two things: not nothing from something, and not twice. */
    private void addRule(Element rule) {
      flush(null);
      if (filled && (last == null || !last.nameIs("hr"))) {
        put(rule);
      }
    }

    private void addContainer(Element container) {
      flush(null);
      Tongue around = tongue;
      tongue = tongue.within(container);
      addEach(taken(container));
      flush(null);
      tongue = around;
    }

    private void addTextBlock(Element block) {
      flush(null);
      if (block.nameIs("p")) {
        Tongue around = tongue;
        tongue = tongue.within(block);
        addEach(taken(block));
        flush(block);
        tongue = around;
      } else if (kinds.holdsStructure(block)) {
        addContainer(block);
      } else {
        append(block, new Run(block, false, tongue.within(block)).addAll(taken(block)));
      }
    }

    private void addKept(Element element) {
      flush(null);
      boolean paragraphs =
          !BlockKinds.isBare(element) || (element.nameIs("li") && holdsMoreThanLists(element));
      boolean inner = new Run(element, paragraphs, tongue.within(element)).addAll(taken(element));
      switch (element.normalName()) {
        case "td", "th", "col", "colgroup" -> keep(element, inner);
        case "tr" -> keep(element, inner, element.childrenSize() > 0);
        case "figcaption" -> addCaption(element, inner);
        default -> append(element, inner);
      }
    }

    private boolean holdsMoreThanLists(Element item) {
      return kinds.holdsBlock(item)
          && item.children().stream()
              .anyMatch(
                  child ->
                      !child.nameIs("ul")
                          && !child.nameIs("ol")
                          && (kinds.isBlock(child) || kinds.holdsBlock(child)));
    }

    /** A caption outside of a figure belongs to the picture before it, or is a paragraph. */
    private void addCaption(Element caption, boolean inner) {
      if (!inner) {
        return;
      }
      if (parent.nameIs("figure")) {
        addCaptionOf(caption, taken(caption));
      } else if (last != null && isPicture(last)) {
        Element figure = new Element("figure");
        last.replaceWith(figure);
        figure.appendChildren(taken(last));
        figure.appendChild(caption);
        last = figure;
      } else {
        append(caption.tagName("p"), true);
      }
    }

    /** Loose words beside a picture are its caption. */
    private void addToFigure(List<Node> nodes) {
      boolean words = nodes.stream().noneMatch(Inline::holdsPicture) && parent.childrenSize() > 0;
      if (words) {
        addCaptionOf(new Element("figcaption"), nodes);
      } else {
        parent.appendChildren(nodes);
      }
    }

    /** A figure has one caption, whatever boxes the page made of it. */
    private void addCaptionOf(Element caption, List<Node> nodes) {
      if (last != null && last.nameIs("figcaption")) {
        last.appendElement("br");
        last.appendChildren(nodes);
      } else {
        caption.appendChildren(nodes);
        append(caption, true);
      }
    }

    private void keep(Element element, boolean inner) {
      keep(element, inner, true);
    }

    /** Puts a part of a table back even if it is empty: its place counts. */
    private void keep(Element element, boolean inner, boolean kept) {
      if (kept) {
        put(element);
        filled |= inner;
      }
    }

    private void append(Element element, boolean something) {
      if (something) {
        put(element);
        filled = true;
      }
    }

    private void put(Element element) {
      tongue.mark(element, outside);
      parent.appendChild(element);
      last = element;
      endsInline = false;
    }

    /** Ends a paragraph. {@code model} is the page's own element for it, if it had one. */
    private void flush(@Nullable Element model) {
      List<Node> nodes = gathered;
      gathered = new ArrayList<>();
      if (!Inline.trim(nodes)) {
        return;
      }
      filled = true;
      if (wraps) {
        Element paragraph = model == null || model.parent() != null ? new Element("p") : model;
        paragraph.appendChildren(nodes);
        put(paragraph);
        return;
      }
      if (parent.nameIs("figure")) {
        addToFigure(nodes);
        return;
      }
      if (endsInline) {
        parent.appendElement("br"); // two boxes of the page, now in one cell or caption
      }
      parent.appendChildren(nodes);
      endsInline = true;
    }
  }

  private static boolean isPicture(Element block) {
    boolean figure = block.nameIs("figure") && block.selectFirst("figcaption") == null;
    boolean alone = block.nameIs("p") && !block.hasText();
    return (figure || alone) && block.selectFirst("img") != null;
  }
}
