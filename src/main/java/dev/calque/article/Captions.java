package dev.calque.article;

import org.jsoup.nodes.Element;

/** Finds the captions of pictures that their element doesn't tell, by its names. */
final class Captions {

  private static final int LONGEST = 800;
  private static final int MOST_BLOCKS = 4;

  private final NameGroups names;

  Captions(NameGroups names) {
    this.names = names;
  }

  void mark(Outline outline) {
    for (int i = 1; i < outline.size(); i++) {
      if (outline.isElement(i) && !outline.isDropped(i) && isCaption(outline, i)) {
        outline.markCaption(i);
        i = outline.end(i) - 1;
      }
    }
    outline.tally();
  }

  private boolean isCaption(Outline outline, int index) {
    Element element = outline.element(index);
    int blocks = outline.endBlock(index) - outline.firstBlock(index);
    return blocks > 0
        && blocks <= MOST_BLOCKS
        && (names.of(index) & NameVocabulary.CAPTION) != 0
        && !element.nameIs("figure")
        && !element.nameIs("img")
        && !holdsPicture(outline, index)
        && outline.length(index) <= LONGEST;
  }

  private static boolean holdsPicture(Outline outline, int index) {
    for (int i = index + 1; i < outline.end(index); i++) {
      if (outline.name(i).equals("img") || outline.name(i).equals("figcaption")) {
        return true;
      }
    }
    return false;
  }
}
