package dev.calque.article;

import java.util.ArrayList;
import java.util.List;

/** Drops parts of one outline and keeps the account of it. */
final class Cut {

  // An account is for people: nobody reads the thousandth line of it.
  private static final int MOST_REMOVALS = 400;

  // One sentence that the article quotes, too, doesn't make a block of teasers part of it.
  private static final int ATTESTED_SHARE = 3;

  private final Outline outline;
  private final List<Removal> removals = new ArrayList<>();

  Cut(Outline outline) {
    this.outline = outline;
  }

  Outline outline() {
    return outline;
  }

  /** Drops a node and all that is in it, unless the page's own data calls that the article. */
  void node(int index, String step, String reason) {
    if (outline.isDropped(index)
        || outline.attested(index) * ATTESTED_SHARE > outline.length(index)) {
      return;
    }
    int first = outline.firstBlock(index);
    record(step, reason, first < outline.endBlock(index) ? outline.block(first).text() : "");
    outline.drop(index);
  }

  /** Drops one block of text. */
  void block(int index, String step, String reason) {
    if (outline.isBlockDropped(index)) {
      return;
    }
    record(step, reason, outline.block(index).text());
    outline.dropBlock(index);
  }

  private void record(String step, String reason, String sample) {
    if (removals.size() < MOST_REMOVALS && !sample.isEmpty()) {
      removals.add(new Removal(step, reason, sample));
    }
  }

  /** The account so far. */
  List<Removal> removals() {
    return List.copyOf(removals);
  }

  /** Remembers the state, for a second try. */
  Mark mark() {
    return new Mark(outline.nodeMarks(), outline.blockMarks(), removals());
  }

  /** Goes back to a remembered state. */
  void backTo(Mark mark) {
    outline.restore(mark.nodes, mark.blocks);
    // The mark may lie ahead as well as behind: a try that failed gives way to the one before it.
    removals.clear();
    removals.addAll(mark.removals);
  }

  /** A state to go back to. */
  static final class Mark {
    private final boolean[] nodes;
    private final boolean[] blocks;
    private final List<Removal> removals;

    private Mark(boolean[] nodes, boolean[] blocks, List<Removal> removals) {
      this.nodes = nodes;
      this.blocks = blocks;
      this.removals = removals;
    }
  }
}
