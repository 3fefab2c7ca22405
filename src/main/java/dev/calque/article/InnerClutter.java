package dev.calque.article;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Drops parts of the article's region that are mostly links, or named for it and short of text. */
final class InnerClutter {

  private static final String STEP = "link-lists";
  // An article with this much text of its own has a gallery beside it, not in it.
  private static final int LONG_ARTICLE = 1000;
  private static final double WHOLE = 0.85;
  private static final Set<String> CONTAINERS =
      Set.of(
          "div", "section", "ul", "ol", "dl", "table", "aside", "header", "footer", "p", "span",
          "center");

  private final NameGroups names;

  InnerClutter(NameGroups names) {
    this.names = names;
  }

  void drop(Cut cut, int root) {
    Outline outline = cut.outline();
    int all = outline.prose(root);
    for (int i = root + 1; i < outline.end(root); i++) {
      if (!outline.isElement(i) || outline.isDropped(i)) {
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
    int length = outline.length(index);
    if (!CONTAINERS.contains(name) || length == 0) {
      return "";
    }
    int groups = names.of(index);
    int prose = outline.prose(index);
    double links = outline.linkDensity(index);
    boolean content = (groups & NameVocabulary.CONTENT) != 0;
    if ((groups & (NameVocabulary.META | NameVocabulary.AUTHOR)) != 0
        && !content
        && prose * 4 < all
        && (prose < 200 || links > 0.3)) {
      return "named " + element.className();
    }
    boolean gallery = (groups & NameVocabulary.GALLERY) != 0 && !content;
    if (gallery && (prose == 0 || links > 0.5 || all - prose > LONG_ARTICLE)) {
      return "named " + element.className();
    }
    if (name.equals("p") || name.equals("span") || name.equals("table")) {
      return "";
    }
    int blocks = outline.endBlock(index) - outline.firstBlock(index);
    if (links > 0.5
        && prose < 200
        && blocks > 1
        && wholeLinks(outline, index) * 2 > length
        && !isAnnounced(outline, index)) {
      return "mostly links";
    }
    boolean list = name.equals("ul") || name.equals("ol") || name.equals("dl");
    if (links > 0.25 && prose < 80 && blocks > 2 && !list) {
      return "labels and links";
    }
    return "";
  }

  /** The weight of what is a link from end to end; text with links in it is text. */
  private static int wholeLinks(Outline outline, int index) {
    int weight = 0;
    for (int b = outline.firstBlock(index); b < outline.endBlock(index); b++) {
      if (!outline.isBlockDropped(b) && outline.block(b).linkDensity() > WHOLE) {
        weight += outline.block(b).weight();
      }
    }
    return weight;
  }

  /** A list of links that the text before it announces belongs to the text. */
  private static boolean isAnnounced(Outline outline, int index) {
    String name = outline.name(index);
    int before = outline.firstBlock(index) - 1;
    return (name.equals("ul") || name.equals("ol"))
        && before >= 0
        && !outline.isBlockDropped(before)
        && outline.block(before).text().endsWith(":");
  }
}
