package dev.calque.article;

/** Fetches the summary that stands above an article but outside of its element. */
final class Lead {

  private static final String STEP = "above-the-article";
  private static final int SHORTEST = 40;
  private static final int LONGEST = 800;
  private static final double MOST_LINKS = 0.2;
  // Between a summary and the text stand a byline, a date, a picture and buttons.
  private static final int FARTHEST = 25;

  private final Cut cut;
  private final Outline outline;
  private final NameGroups names;

  Lead(Cut cut, NameGroups names) {
    this.cut = cut;
    this.outline = cut.outline();
    this.names = names;
  }

  /** The root that holds the summary, too; what is between them is dropped. */
  int join(int root) {
    int lead = find(root);
    if (lead < 0) {
      return root;
    }
    int both = root;
    while (!outline.contains(both, lead)) {
      both = outline.parent(both);
    }
    keepOnly(both, lead, root);
    outline.tally();
    return both;
  }

  private int find(int root) {
    int first = outline.firstBlock(root);
    int nearest = -1;
    for (int i = 0; i < root; i++) {
      if (outline.isElement(i)
          && !outline.isDropped(i)
          && outline.end(i) <= root
          && first - outline.firstBlock(i) <= FARTHEST
          && isLead(i)) {
        nearest = i;
        i = outline.end(i) - 1;
      }
    }
    return nearest;
  }

  private boolean isLead(int index) {
    int length = outline.length(index);
    return length >= SHORTEST
        && length <= LONGEST
        && outline.linkDensity(index) < MOST_LINKS
        && (names.of(index) & (NameVocabulary.LEAD | NameVocabulary.CAPTION))
            == NameVocabulary.LEAD;
  }

  private void keepOnly(int both, int lead, int root) {
    int i = both + 1;
    while (i < outline.end(both)) {
      boolean above = outline.contains(i, lead) || outline.contains(i, root);
      if (i == lead || i == root || (outline.isElement(i) && !outline.isDropped(i) && isLead(i))) {
        i = outline.end(i);
      } else if (above) {
        i++;
      } else {
        if (outline.isElement(i)) {
          cut.node(i, STEP, "between the summary and the text");
        } else {
          outline.drop(i);
        }
        i = outline.end(i);
      }
    }
  }
}
