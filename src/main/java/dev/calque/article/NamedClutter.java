package dev.calque.article;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Drops what its names, its role or its kind of element say is around an article, not in it. */
final class NamedClutter {

  private static final String STEP = "named-clutter";

  static final int EVERY_GROUP =
      NameVocabulary.COMMENTS
          | NameVocabulary.RELATED
          | NameVocabulary.SHARE
          | NameVocabulary.PROMOTION
          | NameVocabulary.NAVIGATION
          | NameVocabulary.CONSENT
          | NameVocabulary.AUTHOR;
  static final int SURE_GROUPS =
      NameVocabulary.NAVIGATION | NameVocabulary.CONSENT | NameVocabulary.SHARE;
  // Share bars have labels; embedded posts, often named alike, have sentences.
  private static final int LONGEST_SHARE = 60;

  /**
   * Names that also stand on what folds or frames an article, which has more text and few links.
   */
  private static final int WRAPPERS = NameVocabulary.RELATED | NameVocabulary.NAVIGATION;

  private static final int LONGEST_ASIDE = 400;
  private static final Set<String> NEVER =
      Set.of(
          "html",
          "body",
          "main",
          "article",
          "h1",
          "table",
          "tbody",
          "p",
          "code",
          "pre",
          "blockquote",
          "figure",
          "img",
          "em",
          "math",
          "mjx-container",
          "strong",
          "b",
          "i");
  private static final Set<String> PHRASES = Set.of("a", "span", "font", "abbr", "q", "u", "mark");
  // "Share:" before a button is no sentence around it.
  private static final int FEWEST_LETTERS = 10;
  private static final int FAR = 200;
  // Between a quotation and its footer.
  private static final int MOST_BOXES = 3;
  private static final Set<String> BY_KIND = Set.of("nav", "aside", "menu", "form", "fieldset");

  /** All that may be furniture whatever its names say. */
  private static final Set<String> KINDS =
      Set.of("nav", "aside", "menu", "form", "fieldset", "header", "footer");

  private final NameGroups names;
  private int dropped;

  NamedClutter(NameGroups names) {
    this.names = names;
  }

  /** Drops what belongs to one of {@code groups}, or is furniture by its kind of element. */
  void drop(Cut cut, int groups) {
    dropped = groups;
    Outline outline = cut.outline();
    int all = outline.prose(0);
    for (int i = 1; i < outline.size(); i++) {
      if (!outline.isElement(i)) {
        continue;
      }
      if (outline.isDropped(i)) {
        continue;
      }
      String reason = reason(outline, i, all);
      if (!reason.isEmpty()) {
        cut.node(i, STEP, reason);
        i = outline.end(i) - 1;
      }
    }
    outline.tally();
  }

  private String reason(Outline outline, int index, int all) {
    Element element = outline.element(index);
    String name = element.normalName();
    if ((names.of(index) & dropped) == 0 && !KINDS.contains(name)) {
      return ""; // most elements
    }
    if (NEVER.contains(name)
        || element.attr("itemprop").contains("articleBody")
        || isInASentence(element)) {
      return "";
    }
    int groups = names.of(index);
    boolean content = (groups & NameVocabulary.CONTENT) != 0;
    int prose = outline.prose(index);
    boolean carries = prose * 2 > all;
    if (BY_KIND.contains(name)) {
      return carries || ((name.equals("form") || name.equals("fieldset")) && prose > 400)
          ? ""
          : "element " + name;
    }
    if (name.equals("footer") || name.equals("header")) {
      return isFurniture(outline, index, name) && !isAttribution(outline, index)
          ? "element " + name
          : "";
    }
    if ((groups & dropped) == NameVocabulary.SHARE && prose > LONGEST_SHARE) {
      return "";
    }
    if ((groups & dropped & ~WRAPPERS) == 0
        && !name.equals("ul")
        && prose > LONGEST_ASIDE
        && outline.linkDensity(index) < 0.1) {
      return "";
    }
    if ((groups & dropped) == 0 || (carries && !isCommentsOnly(groups))) {
      return "";
    }
    if (content && prose > 600 && !isCommentsOnly(groups)) {
      return "";
    }
    return "named " + label(element);
  }

  /** A phrase amid text is a part of its sentence, whatever opens or shares when it is clicked. */
  private static boolean isInASentence(Element element) {
    return PHRASES.contains(element.normalName())
        && letters(element.previousSibling()) + letters(element.nextSibling()) >= FEWEST_LETTERS;
  }

  private static int letters(@Nullable Node node) {
    if (!(node instanceof TextNode textNode)) {
      return 0;
    }
    String text = textNode.getWholeText();
    int letters = 0;
    for (int i = 0; i < Math.min(text.length(), FAR) && letters < FEWEST_LETTERS; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  private static boolean isCommentsOnly(int groups) {
    return (groups & NameVocabulary.COMMENTS) != 0 && (groups & NameVocabulary.CONTENT) == 0;
  }

  /** A page's own header and footer; an article's header may hold its title and summary. */
  private static boolean isFurniture(Outline outline, int index, String name) {
    int prose = outline.prose(index);
    if (name.equals("footer")) {
      return prose < 400 || outline.linkDensity(index) > 0.3;
    }
    boolean hasTitle = false;
    for (int b = outline.firstBlock(index); b < outline.endBlock(index); b++) {
      hasTitle |= outline.block(b).is(Block.Trait.TITLE);
    }
    return !hasTitle && prose < 100;
  }

  /** The footer of a quotation says whose words they are. */
  private static boolean isAttribution(Outline outline, int index) {
    int around = outline.parent(index);
    for (int i = 0; i < MOST_BOXES && around >= 0; i++) {
      if (outline.name(around).equals("blockquote")) {
        return true;
      }
      around = outline.parent(around);
    }
    return false;
  }

  private static String label(Element element) {
    String names = element.className() + " " + element.id();
    return names.strip().isEmpty() ? "role " + element.attr("role") : names.strip();
  }
}
