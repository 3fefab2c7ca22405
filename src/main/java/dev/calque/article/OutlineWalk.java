package dev.calque.article;

import dev.calque.page.Hiding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The one walk over a page's tree: numbers the nodes, cuts the text into blocks. */
final class OutlineWalk implements NodeVisitor {

  /** Elements without text for a reader; the content step reads what some of them embed. */
  private static final Set<String> MUTE =
      Set.of(
          "script",
          "style",
          "template",
          "select",
          "option",
          "textarea",
          "svg",
          "datalist",
          "input",
          "object",
          "iframe",
          "canvas",
          "audio",
          "video",
          "noscript",
          "label",
          "button",
          "head",
          "link",
          "meta",
          "dialog",
          "map");

  private static final Set<String> KEPT_THOUGH_MUTE =
      Set.of("iframe", "video", "audio", "object", "noscript", "button");
  private static final Map<String, Integer> TRAITS =
      Map.ofEntries(
          Map.entry("h1", Block.Trait.HEADING | Block.Trait.TITLE),
          Map.entry("h2", Block.Trait.HEADING),
          Map.entry("h3", Block.Trait.HEADING),
          Map.entry("h4", Block.Trait.HEADING),
          Map.entry("h5", Block.Trait.HEADING),
          Map.entry("h6", Block.Trait.HEADING),
          Map.entry("li", Block.Trait.LIST),
          Map.entry("dd", Block.Trait.LIST),
          Map.entry("dt", Block.Trait.LIST),
          Map.entry("blockquote", Block.Trait.QUOTE),
          Map.entry("table", Block.Trait.TABLE),
          Map.entry("figcaption", Block.Trait.CAPTION),
          Map.entry("pre", Block.Trait.CODE),
          Map.entry("p", Block.Trait.PARAGRAPH));

  private final List<Node> nodes = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int[] parents = new int[256];
  private int[] ends = new int[256];
  private int[] firstBlocks = new int[256];
  private int[] endBlocks = new int[256];
  private int[] traits = new int[256];
  private boolean[] silent = new boolean[256];
  private int current = -1;
  private int owner;
  private int runStart = -1;
  private int runEnd;
  private int linked;
  private int linkDepth;

  private OutlineWalk() {}

  static OutlineWalk over(Element root) {
    OutlineWalk walk = new OutlineWalk();
    NodeTraversor.traverse(walk, root);
    walk.flush();
    return walk;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode textNode) {
      int index = add(node);
      ends[index] = index + 1;
      if (!silent[index]) {
        append(textNode.getWholeText(), index);
      }
      endBlocks[index] = blocks.size();
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
  }

  private void enter(Element element) {
    String name = element.normalName();
    boolean boundary = isBoundary(element, name);
    if (boundary) {
      flush();
    }
    int index = add(element);
    boolean mute = MUTE.contains(name);
    boolean hidden = Hiding.hides(element) && !holdsFormula(element);
    silent[index] |= (mute || hidden) && !isOpen(element, name);
    traits[index] |= TRAITS.getOrDefault(name, 0);
    current = index;
    if (boundary) {
      owner = index;
    } else if (name.equals("br")) {
      lineBreak(index);
    }
    if (name.equals("a")) {
      linkDepth++;
    }
  }

  /** Two breaks in a row end a paragraph; one is a space. */
  private void lineBreak(int index) {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == '\n') {
      flush();
    } else if (end > 0) {
      text.append('\n');
      runEnd = index + 1;
    }
  }

  /** Pages hide a formula's markup behind a drawing of it, which says nothing to a reader view. */
  private static boolean holdsFormula(Element element) {
    return element.childrenSize() == 1 && element.child(0).nameIs("math");
  }

  private static boolean isOpen(Element element, String name) {
    return name.equals("dialog") && element.hasAttr("open");
  }

  private void leave(Element element) {
    int index = current;
    if (isBoundary(element, element.normalName())) {
      flush();
      owner = Math.max(0, blockAbove(index));
    }
    ends[index] = nodes.size();
    endBlocks[index] = blocks.size();
    current = parents[index];
    if (element.nameIs("a")) {
      linkDepth--;
    }
  }

  private int blockAbove(int index) {
    int at = parents[index];
    while (at > 0 && !isBoundary((Element) nodes.get(at), ((Element) nodes.get(at)).normalName())) {
      at = parents[at];
    }
    return at;
  }

  /** Unknown names with a hyphen are components that sites lay out as blocks. */
  private static boolean isBoundary(Element element, String name) {
    return (element.isBlock() && !name.equals("br"))
        || name.equals("td")
        || name.equals("th")
        || name.equals("button")
        || name.equals("iframe")
        || name.indexOf('-') > 0;
  }

  private int add(Node node) {
    int index = nodes.size();
    nodes.add(node);
    if (index == parents.length) {
      grow();
    }
    parents[index] = current;
    firstBlocks[index] = blocks.size();
    if (current >= 0) {
      silent[index] = silent[current];
      traits[index] = traits[current];
    }
    return index;
  }

  private void grow() {
    int size = parents.length * 2;
    parents = Arrays.copyOf(parents, size);
    ends = Arrays.copyOf(ends, size);
    firstBlocks = Arrays.copyOf(firstBlocks, size);
    endBlocks = Arrays.copyOf(endBlocks, size);
    traits = Arrays.copyOf(traits, size);
    silent = Arrays.copyOf(silent, size);
  }

  private void append(String raw, int index) {
    int before = text.length();
    boolean space = before == 0 || text.charAt(before - 1) <= ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c == 0xa0) {
        if (!space) {
          text.append(' ');
          space = true;
        }
      } else if (c != 0xad && c != 0x200b && c != 0xfeff) {
        text.append(c);
        space = false;
      }
    }
    if (text.length() > before) {
      if (runStart < 0) {
        runStart = index;
      }
      runEnd = index + 1;
      if (linkDepth > 0) {
        linked += text.length() - before;
      }
    }
  }

  private void flush() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    if (end > 0) {
      String shown = text.substring(0, end).replace('\n', ' ');
      blocks.add(new Block(owner, runStart, runEnd, shown, Math.min(linked, end), traits[owner]));
    }
    text.setLength(0);
    linked = 0;
    runStart = -1;
  }

  Node[] nodes() {
    return nodes.toArray(Node[]::new);
  }

  int[] parents() {
    return parents;
  }

  int[] ends() {
    return ends;
  }

  int[] firstBlocks() {
    return firstBlocks;
  }

  int[] endBlocks() {
    return endBlocks;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Whether a reader sees nothing of the node, and it embeds nothing either. */
  boolean isSilent(int index) {
    return silent[index] && !(nodes.get(index) instanceof Element e && isKept(e));
  }

  /** A script that holds the source of a formula is its text. */
  private static boolean isKept(Element element) {
    return KEPT_THOUGH_MUTE.contains(element.normalName())
        || (element.nameIs("script") && element.attr("type").startsWith("math/tex"));
  }
}
