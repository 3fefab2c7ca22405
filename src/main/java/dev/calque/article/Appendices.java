package dev.calque.article;

/** Cuts what headings announce as no longer the article: related things, readers' comments. */
final class Appendices {

  private static final String STEP = "appendix";
  private static final int LONGEST_HEADING = 80;
  private static final int LONGEST_LINE = 45;
  // Before this share of the text, "Comments" is a link to them rather than their beginning.
  private static final double EARLIEST_COMMENTS = 0.3;
  private static final double LINKED_REST = 0.3;

  private final Cut cut;
  private final Outline outline;
  private final Wording wording;
  private final int root;

  Appendices(Cut cut, Wording wording, int root) {
    this.cut = cut;
    this.outline = cut.outline();
    this.wording = wording;
    this.root = root;
  }

  void drop() {
    int end = outline.endBlock(root);
    for (int b = outline.firstBlock(root); b < end; b++) {
      if (outline.isBlockDropped(b) || !isHeading(outline.block(b))) {
        continue;
      }
      String text = outline.block(b).text();
      if (wording.opensComments(text) && isLate(b)) {
        cutBetween(b, end, text);
      } else if (wording.opensAppendix(text)) {
        dropSection(b, end, text);
      }
    }
    outline.tally();
  }

  private static boolean isHeading(Block block) {
    String text = block.text();
    if (text.length() > LONGEST_HEADING
        || block.is(Block.Trait.CODE | Block.Trait.CAPTION | Block.Trait.TABLE)) {
      return false;
    }
    return block.is(Block.Trait.HEADING)
        || (text.length() < LONGEST_LINE && !TextMeasure.endsSentence(text));
  }

  private boolean isLate(int block) {
    int before = outline.proseBetween(outline.firstBlock(root), block);
    return before > outline.prose(root) * EARLIEST_COMMENTS;
  }

  /** The heading's own container, or else what follows until running text goes on. */
  private void dropSection(int block, int end, String heading) {
    int container = container(block);
    if (container > 0) {
      cut.node(container, STEP, "under “" + heading + "”");
      return;
    }
    if (isLate(block) && isLinked(block + 1, end)) {
      cutBetween(block, end, heading);
      return;
    }
    int stop = block + 1;
    while (stop < end && !goesOn(outline.block(stop))) {
      stop++;
    }
    cutBetween(block, stop, heading);
  }

  private static boolean goesOn(Block block) {
    return (Prose.isProse(block) && block.linkDensity() < 0.3)
        || (block.is(Block.Trait.HEADING) && block.linkDensity() < 0.5);
  }

  /** The widest element that begins with the heading and is neither the article nor most of it. */
  private int container(int block) {
    int found = -1;
    int at = outline.block(block).owner();
    while (at > root && outline.firstBlock(at) == block) {
      boolean small = outline.prose(at) * 4 < outline.prose(root);
      if (small && outline.endBlock(at) - block > 1) {
        found = at;
      }
      at = outline.parent(at);
    }
    return found;
  }

  private boolean isLinked(int from, int end) {
    int linked = 0;
    int all = 1;
    for (int b = from; b < end; b++) {
      if (!outline.isBlockDropped(b)) {
        linked += outline.block(b).linked();
        all += outline.block(b).text().length();
      }
    }
    return linked > all * LINKED_REST;
  }

  private void cutBetween(int from, int to, String heading) {
    for (int b = from; b < to; b++) {
      cut.block(b, STEP, "under “" + heading + "”");
    }
  }
}
