package dev.calque.article;

/** Widens the best candidate to all that belongs to it: what stands beside it is let in or cut. */
final class Region {

  private static final String STEP = "beside-the-article";
  // Readability's share of the best score that a sibling needs.
  private static final double SIBLING_SHARE = 0.2;
  private static final int LEVELS = 4;

  private final Cut cut;
  private final Outline outline;
  private final Candidates candidates;

  Region(Cut cut, Candidates candidates) {
    this.cut = cut;
    this.outline = cut.outline();
    this.candidates = candidates;
  }

  /**
   * The root of the article, given the best candidate; what isn't the article's below is dropped.
   */
  int around(int best) {
    int root = best;
    double threshold = Math.max(10, candidates.score(best) * SIBLING_SHARE);
    for (int level = 0; level < LEVELS; level++) {
      int parent = outline.parent(root);
      if (parent < 0) {
        break;
      }
      if (gains(parent, root, threshold)) {
        cutSiblings(parent, root, threshold);
        outline.tally();
        root = parent;
        level = 0;
      } else if (children(parent) == 1 && parent > 0) {
        root = parent;
      } else {
        break;
      }
    }
    return root;
  }

  private int children(int parent) {
    int children = 0;
    for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
      if (!outline.isDropped(i) && outline.length(i) > 0) {
        children++;
      }
    }
    return children;
  }

  private boolean gains(int parent, int root, double threshold) {
    for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
      if (i != root
          && !outline.isDropped(i)
          && outline.prose(i) > 0
          && belongs(i, root, threshold)) {
        return true;
      }
    }
    return false;
  }

  private void cutSiblings(int parent, int root, double threshold) {
    for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
      if (i != root
          && outline.isElement(i)
          && !outline.isDropped(i)
          && outline.length(i) > 0
          && !belongs(i, root, threshold)) {
        cut.node(i, STEP, "not like the article's text beside it");
      }
    }
  }

  private boolean belongs(int index, int root, double threshold) {
    if (!outline.isElement(index)) {
      return true;
    }
    String name = outline.name(index);
    int prose = outline.prose(index);
    double links = outline.linkDensity(index);
    boolean twin =
        !outline.element(index).className().isEmpty()
            && outline.element(index).className().equals(outline.element(root).className());
    if (candidates.score(index) + (twin ? threshold : 0) >= threshold && prose > 0) {
      return true;
    }
    if (name.equals("p") || name.equals("blockquote") || name.equals("pre")) {
      int length = outline.length(index);
      return length > 80 ? links < 0.25 : links == 0 && prose > 0;
    }
    if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
      return index > root && links < 0.3;
    }
    if (name.equals("ul") || name.equals("ol") || name.equals("table") || name.equals("figure")) {
      return links < 0.2 && index > root;
    }
    return prose > 140 && links < 0.2 && index < root && outline.length(index) < prose * 1.3;
  }
}
