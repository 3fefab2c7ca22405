package dev.calque.article;

import dev.calque.language.TextWeight;
import dev.calque.page.Hiding;
import dev.calque.page.ReadingBudget;
import dev.calque.page.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The one walk over a page's tree: numbers the nodes, cuts the text into blocks. */
final class OutlineWalk implements NodeVisitor {

  /** No text for a reader; the content step reads what some of them embed. */
  private static final int MUTE = 1 << 16;

  private static final int KEPT_THOUGH_MUTE = 1 << 17;

  /** Begins and ends a block of text. */
  private static final int BOUNDARY = 1 << 18;

  private static final int INLINE = 1 << 19;
  private static final int LINK = 1 << 20;
  private static final int BREAK = 1 << 21;
  private static final int TRAITS = MUTE - 1;

  /** MathJax sets formulas with elements of its own, the readable one among them. */
  private static final String MATHJAX = "mjx-";

  private final List<Node> nodes = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private char[] text = new char[1024];
  private int length;
  private int[] parents = new int[256];
  private int[] ends = new int[256];
  private int[] firstBlocks = new int[256];
  private int[] endBlocks = new int[256];
  // What kind of element each is, and of what kinds those around it are: TRAITS are inherited.
  private int[] kinds = new int[256];
  private int[] owners = new int[256];
  private boolean[] silent = new boolean[256];
  private int current = -1;
  private int owner;
  private int runStart = -1;
  private int runEnd;
  private int linked;
  private int linkDepth;

  private OutlineWalk() {}

  /** What a kind of element is known for; asked for every element of a page. */
  private static int known(String name) {
    return switch (name) {
      case "h1" -> Block.Trait.HEADING | Block.Trait.TITLE;
      case "h2", "h3", "h4", "h5", "h6" -> Block.Trait.HEADING;
      case "li", "dd", "dt" -> Block.Trait.LIST;
      case "blockquote" -> Block.Trait.QUOTE;
      case "table" -> Block.Trait.TABLE;
      case "figcaption" -> Block.Trait.CAPTION;
      case "pre" -> Block.Trait.CODE;
      case "p" -> Block.Trait.PARAGRAPH;
      case "script", "style", "template", "select", "option", "textarea", "svg" -> MUTE;
      case "datalist", "input", "canvas", "label", "head", "link", "meta", "map" -> MUTE;
      case "dialog" -> MUTE;
      case "object", "video", "audio", "noscript" -> MUTE | KEPT_THOUGH_MUTE;
      case "iframe", "button" -> MUTE | KEPT_THOUGH_MUTE | BOUNDARY;
      case "td", "th" -> BOUNDARY;
      case "br" -> INLINE | BREAK;
      // The parser counts formulas among the blocks, but they stand in a line of text.
      case "math" -> INLINE;
      case "a" -> LINK;
      default -> 0;
    };
  }

  static OutlineWalk over(Element root) {
    OutlineWalk walk = new OutlineWalk();
    Walk.through(root, walk);
    walk.flush();
    return walk;
  }

  @Override
  public void head(Node node, int depth) {
    ReadingBudget.step();
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
    if (node instanceof Element) {
      leave();
    }
  }

  private void enter(Element element) {
    int kind = kind(element);
    boolean boundary = (kind & BOUNDARY) != 0;
    if (boundary) {
      flush();
    }
    int index = add(element);
    kinds[index] |= kind;
    silent[index] |= isSilent(element, kind);
    owners[index] = boundary ? index : owner;
    current = index;
    owner = owners[index];
    if ((kind & BREAK) != 0) {
      lineBreak(index);
    }
    if ((kind & LINK) != 0) {
      linkDepth++;
    }
  }

  /** Unknown names with a hyphen are components that sites lay out as blocks, but for formulas. */
  private static int kind(Element element) {
    String name = element.normalName();
    int kind = known(name);
    boolean block =
        element.isBlock() || (kind == 0 && name.indexOf('-') > 0 && !name.startsWith(MATHJAX));
    return block && (kind & INLINE) == 0 ? kind | BOUNDARY : kind;
  }

  private static boolean isSilent(Element element, int kind) {
    boolean open = element.nameIs("dialog") && element.hasAttr("open");
    return !open && ((kind & MUTE) != 0 || (Hiding.hides(element) && !holdsFormula(element)));
  }

  /** Pages hide a formula's markup behind a drawing of it, which says nothing to a reader view. */
  private static boolean holdsFormula(Element element) {
    return element.childrenSize() == 1 && element.child(0).nameIs("math");
  }

  /** Two breaks in a row end a paragraph; one is a space. */
  private void lineBreak(int index) {
    if (length > 0 && text[length - 1] == '\n') {
      flush();
    } else if (length > 0) {
      makeRoom(1);
      text[length++] = '\n';
      runEnd = index + 1;
    }
  }

  private void leave() {
    int index = current;
    if ((kinds[index] & BOUNDARY) != 0) {
      flush();
    }
    ends[index] = nodes.size();
    endBlocks[index] = blocks.size();
    current = parents[index];
    owner = current < 0 ? 0 : owners[current];
    if ((kinds[index] & LINK) != 0) {
      linkDepth--;
    }
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
      kinds[index] = kinds[current] & TRAITS;
    }
    return index;
  }

  private void grow() {
    int size = parents.length * 2;
    parents = Arrays.copyOf(parents, size);
    ends = Arrays.copyOf(ends, size);
    firstBlocks = Arrays.copyOf(firstBlocks, size);
    endBlocks = Arrays.copyOf(endBlocks, size);
    kinds = Arrays.copyOf(kinds, size);
    owners = Arrays.copyOf(owners, size);
    silent = Arrays.copyOf(silent, size);
  }

  private void makeRoom(int characters) {
    if (length + characters > text.length) {
      text = Arrays.copyOf(text, Math.max(length + characters, text.length * 2));
    }
  }

  private void append(String raw, int index) {
    makeRoom(raw.length());
    int before = length;
    boolean space = before == 0 || text[before - 1] <= ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c == 0xa0) {
        if (!space) {
          text[length++] = ' ';
          space = true;
        }
      } else if (c != 0xad && c != 0x200b && c != 0xfeff) {
        text[length++] = c;
        space = false;
      }
    }
    if (length > before) {
      if (runStart < 0) {
        runStart = index;
      }
      runEnd = index + 1;
      if (linkDepth > 0) {
        linked += length - before;
      }
    }
  }

  private void flush() {
    int end = length;
    while (end > 0 && text[end - 1] <= ' ') {
      end--;
    }
    if (end > 0) {
      int weight = end;
      for (int i = 0; i < end; i++) {
        if (text[i] == '\n') {
          text[i] = ' ';
        } else if (TextWeight.isWide(text[i])) {
          weight++;
        }
      }
      String shown = new String(text, 0, end);
      int inLinks = Math.min(linked, end);
      blocks.add(new Block(owner, runStart, runEnd, shown, inLinks, kinds[owner] & TRAITS, weight));
    }
    length = 0;
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
    return silent[index] && (kinds[index] & KEPT_THOUGH_MUTE) == 0 && !isTex(nodes.get(index));
  }

  /** A script that holds the source of a formula is its text. */
  private static boolean isTex(Node node) {
    return node instanceof Element element
        && element.nameIs("script")
        && element.attr("type").startsWith("math/tex");
  }
}
