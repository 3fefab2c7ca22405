package dev.calque.article;

/** Drops blocks and what follows them by what they say, in the words of the page's language. */
final class Worded {

  private static final String STEP = "worded";
  private static final int LONGEST_HEADING = 80;
  private static final int LONGEST_LINE = 260;
  private static final int LONGEST_PROMOTION = 400;

  private final Wording wording;

  Worded(Wording wording) {
    this.wording = wording;
  }

  void drop(Cut cut, int root) {
    Outline outline = cut.outline();
    int end = outline.endBlock(root);
    for (int b = outline.firstBlock(root); b < end; b++) {
      if (outline.isBlockDropped(b)) {
        continue;
      }
      Block block = outline.block(b);
      String text = block.text();
      if (block.is(Block.Trait.CODE | Block.Trait.CAPTION) || text.length() > LONGEST_PROMOTION) {
        continue;
      }
      if (text.length() <= LONGEST_HEADING
          && wording.isLabel(text)
          && !block.is(Block.Trait.TABLE)) {
        cut.block(b, STEP, "a label");
      } else if (isElsewhere(block)) {
        cut.block(b, STEP, "leads elsewhere");
      } else if (!block.is(Block.Trait.HEADING | Block.Trait.QUOTE)
          && wording.asksSomething(text)) {
        cut.block(b, STEP, "asks the reader for something");
      }
    }
    outline.tally();
  }

  private boolean isElsewhere(Block block) {
    String text = block.text();
    if (text.length() > LONGEST_LINE || !wording.leadsElsewhere(text)) {
      return false;
    }
    return block.linkDensity() > 0.4
        || (text.endsWith(":") && text.length() < LONGEST_HEADING)
        || wording.announcesElsewhere(text);
  }

  /** Cuts from a heading over an appendix to where the article goes on, if it does. */
  void dropAppendices(Cut cut, int root) {
    Outline outline = cut.outline();
    int end = outline.endBlock(root);
    int allProse = outline.prose(root);
    for (int b = outline.firstBlock(root); b < end; b++) {
      Block block = outline.block(b);
      if (outline.isBlockDropped(b) || !isAppendixHeading(outline, b)) {
        continue;
      }
      int before = outline.proseBetween(outline.firstBlock(root), b);
      if (before * 2 > allProse || before > 1500) {
        for (int rest = b; rest < end; rest++) {
          cut.block(rest, "appendix", "after “" + block.text() + "”");
        }
        break;
      }
    }
    outline.tally();
  }

  private boolean isAppendixHeading(Outline outline, int index) {
    Block block = outline.block(index);
    String text = block.text();
    if (text.length() > LONGEST_HEADING
        || block.is(Block.Trait.CODE | Block.Trait.CAPTION | Block.Trait.TABLE)) {
      return false;
    }
    boolean shaped =
        block.is(Block.Trait.HEADING) || (text.length() < 40 && !TextMeasure.endsSentence(text));
    return shaped && wording.opensAppendix(text);
  }
}
