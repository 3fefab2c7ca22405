package dev.calque.article;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Drops what its names, its role or its kind of element say is around an article, not in it. */
final class NamedClutter {

  static final String STEP = "named-clutter";

  private static final int ALWAYS =
      NameVocabulary.COMMENTS
          | NameVocabulary.RELATED
          | NameVocabulary.SHARE
          | NameVocabulary.PROMOTION
          | NameVocabulary.NAVIGATION
          | NameVocabulary.CONSENT
          | NameVocabulary.AUTHOR;
  // Share bars have labels; embedded posts, often named alike, have sentences.
  private static final int LONGEST_SHARE = 60;
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
          "strong",
          "b",
          "i");
  private static final Set<String> BY_KIND = Set.of("nav", "aside", "menu", "form", "fieldset");

  private final NameGroups names;

  NamedClutter(NameGroups names) {
    this.names = names;
  }

  void drop(Cut cut) {
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
    if (NEVER.contains(name) || element.attr("itemprop").contains("articleBody")) {
      return "";
    }
    int groups = names.of(element);
    boolean content = (groups & NameVocabulary.CONTENT) != 0;
    int prose = outline.prose(index);
    boolean carries = prose * 2 > all;
    if (BY_KIND.contains(name)) {
      return carries || ((name.equals("form") || name.equals("fieldset")) && prose > 400)
          ? ""
          : "element " + name;
    }
    if (name.equals("footer") || name.equals("header")) {
      return isFurniture(outline, index, name) ? "element " + name : "";
    }
    if ((groups & ALWAYS) == NameVocabulary.SHARE && prose > LONGEST_SHARE) {
      return "";
    }
    if ((groups & ALWAYS) == 0 || (carries && !isCommentsOnly(groups))) {
      return "";
    }
    if (content && prose > 600 && !isCommentsOnly(groups)) {
      return "";
    }
    return "named " + label(element);
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

  private static String label(Element element) {
    String names = element.className() + " " + element.id();
    return names.strip().isEmpty() ? "role " + element.attr("role") : names.strip();
  }
}
