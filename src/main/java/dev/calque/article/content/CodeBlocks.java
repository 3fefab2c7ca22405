package dev.calque.article.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Keeps code as code: its white space, its line breaks, its language. */
final class CodeBlocks {

  private static final List<String> PREFIXES =
      List.of("language-", "lang-", "highlight-source-", "highlight-text-", "brush:");

  /** Names beside which a highlighter writes the language alone. */
  private static final Set<String> BESIDE = Set.of("hljs", "sourcecode", "brush:", "chroma");

  private static final Set<String> NO_LANGUAGE =
      Set.of("none", "text", "plaintext", "plain", "nohighlight", "txt", "highlight", "hljs");
  private static final List<String> ATTRIBUTES =
      List.of("data-language", "data-lang", "data-code-language", "lang-name");
  private static final int LONGEST_NAME = 20;
  private static final int LEVELS_ABOVE = 3;
  private static final int FEWEST_LINES = 3;

  private CodeBlocks() {}

  static void rewrite(Draft draft) {
    draft.named("table").forEach(CodeBlocks::openListing);
    for (Element pre : draft.named("pre")) {
      if (pre.parent() != null && pre.parent().closest("pre") == null) {
        rewrite(pre, language(pre));
      }
    }
    draft.named("code").forEach(CodeBlocks::makeBlock);
  }

  private static void rewrite(Element pre, String language) {
    boolean code = pre.selectFirst("code") != null || !language.isEmpty();
    write(pre, CodeText.of(pre), code, language);
  }

  private static void write(Element pre, String text, boolean code, String language) {
    pre.empty();
    pre.clearAttributes();
    Element holder = code ? pre.appendElement("code") : pre;
    holder.appendChild(new TextNode(text));
    if (!language.isEmpty()) {
      pre.attr("data-language", language);
    }
  }

  /** Highlighters lay line numbers and code out as a table: of one row, or of one row a line. */
  private static void openListing(Element table) {
    List<Element> rows = Tables.rows(table);
    if (rows.isEmpty() || !rows.stream().allMatch(CodeBlocks::isListing)) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Element row : rows) {
      text.append(text.isEmpty() ? "" : "\n").append(CodeText.of(row.child(1)));
    }
    Element within = table.closest("pre");
    if (within == null) {
      Element inner = table.selectFirst("td + td pre, td + td code");
      String language = inner == null ? "" : language(inner);
      write(
          table.tagName("pre"),
          text.toString(),
          true,
          language.isEmpty() ? language(table) : language);
    } else {
      table.tagName("code").empty().appendChild(new TextNode(text.toString()));
    }
  }

  private static boolean isListing(Element row) {
    if (row.childrenSize() != 2) {
      return false;
    }
    Element number = row.child(0);
    Element code = row.child(1);
    boolean marked =
        number.hasAttr("data-line-number")
            || code.className().toLowerCase(Locale.ROOT).contains("code")
            || code.selectFirst("pre") != null;
    return marked
        && number
            .wholeText()
            .chars()
            .allMatch(c -> Character.isDigit(c) || Character.isWhitespace(c));
  }

  /** Several lines of code that are all there is in their parent are a block without its pre. */
  private static void makeBlock(Element code) {
    Element parent = code.parent();
    if (parent == null || parent.childrenSize() != 1 || !parent.isBlock()) {
      return;
    }
    String text = code.wholeText();
    boolean block =
        text.strip().lines().limit(FEWEST_LINES).count() == FEWEST_LINES
            && !parent.nameIs("pre")
            && parent.ownText().isBlank();
    if (block) {
      String language = language(code);
      write(code.tagName("pre"), CodeText.of(code), true, language);
    }
  }

  /** What the block, the code in it or one of the boxes around it says. */
  private static String language(Element pre) {
    Element code = pre.selectFirst("code");
    String inner = code == null ? "" : named(code);
    Element at = pre;
    for (int i = 0; i <= LEVELS_ABOVE && at != null && inner.isEmpty(); i++, at = at.parent()) {
      inner = named(at);
    }
    return inner;
  }

  private static String named(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    for (String attribute : ATTRIBUTES) {
      if (isName(element.attr(attribute))) {
        return element.attr(attribute).toLowerCase(Locale.ROOT);
      }
    }
    boolean beside = false;
    for (String name : element.className().toLowerCase(Locale.ROOT).split("[\\s;]+", -1)) {
      String rest = beside ? name : afterPrefix(name);
      if (isName(rest)) {
        return rest;
      }
      beside |= BESIDE.contains(name);
    }
    return "";
  }

  private static String afterPrefix(String name) {
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return name.substring(prefix.length());
      }
    }
    return "";
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && !NO_LANGUAGE.contains(name)
        && !name.startsWith("language-")
        && name.chars().allMatch(CodeBlocks::isNameCharacter);
  }

  private static boolean isNameCharacter(int c) {
    return c < 0x7f && (Character.isLetterOrDigit(c) || c == '+' || c == '#' || c == '-');
  }
}
