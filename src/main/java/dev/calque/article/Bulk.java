package dev.calque.article;

/** Finds the element that holds most of a page's unlinked text, whatever kind of text it is. */
final class Bulk {

  // Below this share of its parent's text, a child is one part among others.
  private static final double SHARE = 0.7;

  private Bulk() {}

  static int of(Outline outline) {
    int at = 0;
    while (true) {
      int largest = -1;
      for (int i = at + 1; i < outline.end(at); i = outline.end(i)) {
        if (outline.isElement(i)
            && !outline.isDropped(i)
            && (largest < 0 || plain(outline, i) > plain(outline, largest))) {
          largest = i;
        }
      }
      if (largest < 0
          || outline.endBlock(largest) - outline.firstBlock(largest) < 2
          || plain(outline, largest) < plain(outline, at) * SHARE) {
        return at;
      }
      at = largest;
    }
  }

  private static int plain(Outline outline, int index) {
    return outline.length(index) - outline.linked(index);
  }
}
