package dev.calque.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Gathers a document's text blocks in one walk, and its declarations by the way. A block ends where
 * a block-level element begins or ends, or at a {@code <br>} pair, as a reader would see it.
 */
final class TextBlocks implements NodeVisitor {

  private final List<TextBlock> visible = new ArrayList<>();
  private final List<TextBlock> hidden = new ArrayList<>();
  private final Declarations declarations;
  private char[] text = new char[1024];
  private int length;
  private int linked;
  // Those that hide what they hold, from the outermost inwards: asked for once each.
  private final Deque<Element> hiding = new ArrayDeque<>();
  private int silentDepth;
  private int linkDepth;
  private int order;
  private Element owner;

  private TextBlocks(Element root, Declarations declarations) {
    this.owner = root;
    this.declarations = declarations;
  }

  /** The text in {@code root}; what else stands in it goes to {@code declarations}. */
  static VisibleText of(Element root, Declarations declarations) {
    TextBlocks blocks = new TextBlocks(root, declarations);
    Walk.through(root, blocks);
    blocks.flush();
    return new VisibleText(blocks.visible, blocks.hidden);
  }

  @Override
  public void head(Node node, int depth) {
    ReadingBudget.step();
    declarations.note(node);
    if (node instanceof TextNode textNode) {
      if (silentDepth == 0) {
        append(textNode.getWholeText());
      }
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
    boolean hides = Hiding.hides(element);
    if (hides || isBoundary(element, name)) {
      flush();
      owner = element;
    } else if (name.equals("br")) {
      append(" ");
    }
    if (hides) {
      hiding.push(element);
    }
    if (isSilent(name)) {
      silentDepth++;
    }
    if (name.equals("a")) {
      linkDepth++;
    }
  }

  @SuppressWarnings("ReferenceEquality") // this very element, not one that looks like it
  private void leave(Element element) {
    String name = element.normalName();
    boolean hides = hiding.peek() == element;
    if (hides || isBoundary(element, name)) {
      flush();
      Element parent = element.parent();
      owner = parent == null ? element : parent;
    }
    if (hides) {
      hiding.pop();
    }
    if (isSilent(name)) {
      silentDepth--;
    }
    if (name.equals("a")) {
      linkDepth--;
    }
  }

  private static boolean isSilent(String name) {
    return switch (name) {
      case "script", "style", "svg", "math", "head", "iframe", "object" -> true;
      case "select", "option", "textarea", "datalist" -> true;
      default -> false;
    };
  }

  /** A hidden inline element is one, too: it stands apart from the text around it. */
  private static boolean isBoundary(Element element, String name) {
    return element.isBlock() || name.equals("td") || name.equals("th");
  }

  private void append(String raw) {
    int before = length;
    int most = before + raw.length();
    if (most > text.length) {
      text = Arrays.copyOf(text, Math.max(most, text.length * 2));
    }
    boolean space = before == 0 || text[before - 1] == ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0xa0) {
        if (!space) {
          text[length++] = ' ';
          space = true;
        }
      } else if (c != 0xad && c != 0x200b && c != 0xfeff) {
        text[length++] = c;
        space = false;
      }
    }
    if (linkDepth > 0) {
      linked += length - before;
    }
  }

  private void flush() {
    int end = length;
    if (end > 0 && text[end - 1] == ' ') {
      end--;
    }
    if (end > 0) {
      String shown = new String(text, 0, end);
      TextBlock block = new TextBlock(new Place(owner), shown, Math.min(linked, end), order++);
      (hiding.isEmpty() ? visible : hidden).add(block);
    }
    length = 0;
    linked = 0;
  }
}
