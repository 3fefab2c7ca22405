package dev.calque.article;

import org.jsoup.nodes.Element;

/** Drops blocks and what follows them by what they say, in the words of the page's language. */
final class Worded {

  private static final String STEP = "worded";
  private static final int SHORTEST_LINK = 8;
  private static final double MOSTLY_LINKS = 0.4;
  private static final int LONGEST_HEADING = 80;
  private static final int LONGEST_LINE = 260;
  private static final int LONGEST_PROMOTION = 400;

  private final Wording wording;

  Worded(Wording wording) {
    this.wording = wording;
  }

  // What was dropped in between is passed over, but not all of a page of links for each of them.
  private static final int FAR = 100;

  private static final int FEWEST_STATISTIC_WORDS = 4;
  private static final int MOST_STATISTIC_WORDS = 6;

  void drop(Cut cut, int root) {
    Outline outline = cut.outline();
    int end = outline.endBlock(root);
    for (int b = outline.firstBlock(root); b < end; b++) {
      if (outline.isBlockDropped(b)) {
        continue;
      }
      Block block = outline.block(b);
      String text = block.text();
      if (isLinkedTeaser(block)) {
        cut.block(b, STEP, "a picture that leads elsewhere");
        continue;
      }
      if (block.is(Block.Trait.CODE | Block.Trait.CAPTION) || text.length() > LONGEST_PROMOTION) {
        continue;
      }
      if (text.length() <= LONGEST_HEADING
          && wording.isLabel(text)
          && !block.is(Block.Trait.TABLE)) {
        cut.block(b, STEP, "a label");
      } else if (isPageStatistic(text) && !block.is(Block.Trait.TABLE | Block.Trait.LIST)) {
        cut.block(b, STEP, "what a server counted");
      } else if (wording.isLegalRow(text)) {
        cut.block(b, STEP, "who owns the page");
      } else if (isSystemMessage(text)) {
        cut.block(b, STEP, "a message of the page's own program");
      } else if (isOnlyLink(outline, b)) {
        cut.block(b, STEP, "nothing but a link");
      } else if (isElsewhere(outline, b)) {
        cut.block(b, STEP, "leads elsewhere");
      } else if (!block.is(Block.Trait.HEADING | Block.Trait.QUOTE)
          && wording.asksSomething(text)) {
        cut.block(b, STEP, "asks the reader for something");
      }
    }
    outline.tally();
  }

  /**
   * "25 queries in 0.3 seconds", in any language: a count, a word or two, a decimal fraction and
   * its unit, alone in a block. Systems write it for whoever runs them.
   */
  private static boolean isPageStatistic(String text) {
    if (!Character.isDigit(text.charAt(0))) {
      return false;
    }
    String[] words = text.split(" ", MOST_STATISTIC_WORDS + 1);
    if (words.length < FEWEST_STATISTIC_WORDS || words.length > MOST_STATISTIC_WORDS) {
      return false;
    }
    return isNumber(words[0], false) && isNumber(words[words.length - 2], true);
  }

  /** "Warning: … on line 7": what PHP prints into the pages that it makes. */
  private static boolean isSystemMessage(String text) {
    int line = text.lastIndexOf(" on line ");
    return line > 0
        && line + 16 > text.length()
        && (text.startsWith("Warning: ")
            || text.startsWith("Notice: ")
            || text.startsWith("Deprecated: ")
            || text.startsWith("Fatal error: "));
  }

  /** A caption that is a linked heading is another article's. */
  private static boolean isLinkedTeaser(Block block) {
    return block.is(Block.Trait.CAPTION)
        && block.is(Block.Trait.HEADING)
        && block.linkDensity() > 0.95;
  }

  private static boolean isNumber(String word, boolean isFraction) {
    int marks = 0;
    for (int i = 0; i < word.length(); i++) {
      boolean isMark = (word.charAt(i) == '.' || word.charAt(i) == ',') && i > 0;
      marks += isMark ? 1 : 0;
      if (!isMark && !Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return marks == (isFraction ? 1 : 0) && Character.isDigit(word.charAt(word.length() - 1));
  }

  /** A paragraph that is one link leads to another article, unless the text announces it. */
  private static boolean isOnlyLink(Outline outline, int index) {
    Block block = outline.block(index);
    boolean paragraph =
        block.linkDensity() > 0.95
            && block.weight() >= SHORTEST_LINK
            && !block.is(Block.Trait.LIST | Block.Trait.TABLE | Block.Trait.QUOTE);
    return paragraph
        && !isAnnounced(outline, index)
        && !headsProse(outline, index)
        && !(block.is(Block.Trait.HEADING) && leadsWithin(outline.element(block.owner())));
  }

  /** Manuals link each heading to its line in the table of contents. */
  private static boolean leadsWithin(Element heading) {
    return heading.getElementsByTag("a").stream()
        .allMatch(link -> link.attr("href").strip().startsWith("#"));
  }

  /** A linked heading with its text below: one of a list of things, all part of the article. */
  private static boolean headsProse(Outline outline, int index) {
    if (!outline.block(index).is(Block.Trait.HEADING)) {
      return false;
    }
    for (int b = index + 1; b < Math.min(outline.blockCount(), index + FAR); b++) {
      if (!outline.isBlockDropped(b)) {
        return outline.isProse(b);
      }
    }
    return false;
  }

  /** "See also:" over links, or over nothing; "See the following table:" is the text's own. */
  private static boolean leadsToLinks(Outline outline, int index) {
    int next = index + 1;
    return next >= outline.blockCount()
        || outline.isBlockDropped(next)
        || outline.block(next).linkDensity() > MOSTLY_LINKS;
  }

  private static boolean isAnnounced(Outline outline, int index) {
    for (int b = index - 1; b >= Math.max(0, index - FAR); b--) {
      if (!outline.isBlockDropped(b)) {
        return outline.block(b).text().endsWith(":");
      }
    }
    return false;
  }

  private boolean isElsewhere(Outline outline, int index) {
    Block block = outline.block(index);
    String text = block.text();
    if (text.length() > LONGEST_LINE || !wording.leadsElsewhere(text)) {
      return false;
    }
    return block.linkDensity() > MOSTLY_LINKS
        || (text.endsWith(":") && text.length() < LONGEST_HEADING && leadsToLinks(outline, index))
        || wording.announcesElsewhere(text);
  }
}
