package dev.calque.article;

import java.util.Set;

/** Drops headings and announcements from under which all was dropped. */
final class BareHeadings {

  private static final String STEP = "bare-headings";
  private static final int LONGEST = 80;
  private static final int LONGEST_LINE = 40;
  private static final Set<String> CONTENT =
      Set.of("img", "picture", "iframe", "video", "audio", "object", "math", "svg");

  private final Cut cut;
  private final Outline outline;
  private final int root;

  BareHeadings(Cut cut, int root) {
    this.cut = cut;
    this.outline = cut.outline();
    this.root = root;
  }

  /** From the end, so that a heading over bare headings goes, too. */
  void drop() {
    int next = outline.endBlock(root);
    for (int b = next - 1; b >= outline.firstBlock(root); b--) {
      if (outline.isBlockDropped(b)) {
        continue;
      }
      if (b + 1 < next && announces(outline.block(b)) && isBare(b, next)) {
        cut.block(b, STEP, "nothing is left under it");
      } else {
        next = b;
      }
    }
    outline.tally();
  }

  private static boolean announces(Block block) {
    boolean heading = block.is(Block.Trait.HEADING);
    return block.text().length() <= (heading ? LONGEST : LONGEST_LINE)
        && !block.is(Block.Trait.TITLE | Block.Trait.CAPTION | Block.Trait.CODE | Block.Trait.TABLE)
        && (heading || block.text().endsWith(":"));
  }

  private boolean isBare(int block, int next) {
    if (next < outline.endBlock(root) && !endsSection(block, next)) {
      return false;
    }
    int end = next < outline.endBlock(root) ? outline.block(next).first() : outline.end(root);
    for (int i = outline.block(block).end(); i < end; i++) {
      if (!outline.isDropped(i) && CONTENT.contains(outline.name(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code next} is a heading of the same level, or of one above. */
  private boolean endsSection(int block, int next) {
    return outline.block(next).is(Block.Trait.HEADING) && level(next) <= level(block);
  }

  /** 1 to 6; an announcement is below every heading. */
  private int level(int block) {
    for (int at = outline.block(block).owner(); at > root; at = outline.parent(at)) {
      String name = outline.name(at);
      if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
        return name.charAt(1) - '0';
      }
    }
    return 7;
  }
}
