package dev.calque.article;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refines where the article begins and ends: bylines, dates and tags are not its text. */
final class Edges {

  private static final String STEP = "edges";
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_LABEL = 120;
  private static final int LONGEST_CREDIT = 300;
  private static final int MOST_CREDITS = 3;
  private static final int MOST_BYLINES = 3;
  private static final int LONG_SENTENCE = 80;
  private static final int SHORT_LINE = 30;
  // Author, place, date, section, a picture's owner, buttons; more short lines are verse or a list.
  private static final int MOST_SHORT_LINES = 8;
  private static final int FEWEST_SECTION_LINES = 4;
  private static final int MOST_CELLS = 6;

  private final Wording wording;
  private final String title;

  Edges(Wording wording, String title) {
    this.wording = wording;
    this.title = Wording.plain(title);
  }

  void trim(Cut cut, int root) {
    Outline outline = cut.outline();
    int first = outline.firstBlock(root);
    int end = outline.endBlock(root);
    int begin = firstProse(outline, first, end);
    int last = lastProse(outline, first, end, LONG_SENTENCE);
    int lastSentence = lastProse(outline, first, end, 0);
    BitSet sections = linesUnderHeadings(outline, first, begin);
    boolean verse = looseLines(outline, root, begin) > MOST_SHORT_LINES;
    for (int b = first; b < end; b++) {
      if (outline.isBlockDropped(b)) {
        continue;
      }
      Block block = outline.block(b);
      if (b <= begin + 3 && isTitle(block)) {
        cut.block(b, "title-repeated", "the title again");
      } else if (b < begin
          && !sections.get(b)
          && !isInRow(outline, block)
          && (isHeadLabel(block) || (isShortLine(block) && !(verse && isLoose(block, root))))) {
        cut.block(b, STEP, "before the text");
      } else if (b > (block.is(Block.Trait.HEADING) ? lastSentence : last) && isTailLabel(block)) {
        cut.block(b, STEP, "after the text");
      }
    }
    trimBylines(cut, begin, end);
    trimCredits(cut, first, end);
    outline.tally();
  }

  /**
   * Short lines under a heading of their own are what it announces: a recipe's ingredients, the
   * data of a thing. Who wrote and when stands under the title.
   */
  private BitSet linesUnderHeadings(Outline outline, int first, int begin) {
    BitSet lines = new BitSet();
    int heading = -1;
    int count = 0;
    for (int b = first; b <= begin; b++) {
      if (b < begin && outline.isBlockDropped(b)) {
        continue;
      }
      if (b < begin && !outline.block(b).is(Block.Trait.HEADING)) {
        count++;
        continue;
      }
      if (heading >= 0 && count >= FEWEST_SECTION_LINES) {
        lines.set(heading + 1, b);
      }
      heading = opensSection(outline.block(b)) ? b : -1;
      count = 0;
    }
    return lines;
  }

  /** A cell beside others in its row is data; a table that lays out a page has more in a cell. */
  private static boolean isInRow(Outline outline, Block block) {
    if (!block.is(Block.Trait.TABLE)) {
      return false;
    }
    int row = block.owner();
    while (row > 0 && !outline.name(row).equals("tr")) {
      row = outline.parent(row);
    }
    int cells = outline.endBlock(row) - outline.firstBlock(row);
    return row > 0 && cells > 1 && cells <= MOST_CELLS;
  }

  private boolean opensSection(Block block) {
    return block.is(Block.Trait.HEADING) && !block.is(Block.Trait.TITLE) && !isTitle(block);
  }

  /** Who wrote and when, between the summary and the text. */
  private void trimBylines(Cut cut, int begin, int end) {
    Outline outline = cut.outline();
    int looked = 0;
    for (int b = begin + 1; b < end && looked < MOST_BYLINES; b++) {
      Block block = outline.block(b);
      if (outline.isBlockDropped(b) || block.is(Block.Trait.CAPTION)) {
        continue;
      }
      boolean isLabel = wording.isByline(block.text()) || isDated(block.text());
      if (!isLabel || !isShortLine(block) || block.is(Block.Trait.LIST | Block.Trait.QUOTE)) {
        return;
      }
      looked++;
      cut.block(b, STEP, "between the summary and the text");
    }
  }

  /** Lines below the text that say who worked on it, from the last upwards. */
  private void trimCredits(Cut cut, int first, int end) {
    Outline outline = cut.outline();
    int looked = 0;
    for (int b = end - 1; b > first && looked < MOST_CREDITS; b--) {
      if (outline.isBlockDropped(b) || outline.block(b).is(Block.Trait.CAPTION)) {
        continue;
      }
      Block block = outline.block(b);
      if (block.text().length() > LONGEST_CREDIT
          || block.is(Block.Trait.CODE | Block.Trait.TABLE)
          || !(wording.creditsSomeone(block.text()) || isContact(block.text()))) {
        looked++;
        continue;
      }
      cut.block(b, STEP, "who worked on it");
    }
  }

  /** An address to write to, and nothing else. */
  private static boolean isContact(String text) {
    return text.length() < 60
        && text.indexOf(' ') < 0
        && (text.indexOf('@') >= 0 || text.indexOf("twitter.com/") >= 0);
  }

  private boolean isTitle(Block block) {
    if (title.isEmpty() || block.text().length() > LONGEST_TITLE) {
      return false;
    }
    String plain = Wording.plain(block.text());
    if (plain.equals(title)) {
      return true;
    }
    boolean within = title.contains(plain) || plain.contains(title);
    int shorter = Math.min(plain.length(), title.length());
    return block.is(Block.Trait.HEADING)
        && (within ? shorter * 2 > Math.max(plain.length(), title.length()) : shareWords(plain));
  }

  /** Headlines are often worded anew for search engines. */
  private boolean shareWords(String plain) {
    Set<String> words = new HashSet<>(List.of(title.split(" ", -1)));
    String[] others = plain.split(" ", -1);
    int shared = 0;
    for (String word : others) {
      shared += words.contains(word) ? 1 : 0;
    }
    return shared >= 3 && shared * 5 >= Math.max(words.size(), others.length) * 3;
  }

  private static int firstProse(Outline outline, int first, int end) {
    for (int b = first; b < end; b++) {
      if (!outline.isBlockDropped(b) && outline.isProse(b) && outline.block(b).weight() > 100) {
        return b;
      }
    }
    return first;
  }

  private static int lastProse(Outline outline, int first, int end, int weight) {
    for (int b = end - 1; b >= first; b--) {
      if (!outline.isBlockDropped(b) && outline.isProse(b) && outline.block(b).weight() > weight) {
        return b;
      }
    }
    return end;
  }

  private boolean isHeadLabel(Block block) {
    String text = block.text();
    if (text.length() > LONGEST_LABEL || block.is(Block.Trait.CAPTION | Block.Trait.CODE)) {
      return false;
    }
    return wording.isByline(text)
        || wording.describesArticle(text)
        || isDateLike(text)
        || block.linkDensity() > 0.5;
  }

  /** A label says little and is no sentence, nor does it address the reader. */
  private static boolean isShortLine(Block block) {
    String text = block.text();
    return block.weight() < SHORT_LINE
        && !TextMeasure.endsSentence(text)
        && !text.endsWith(",")
        && !block.is(
            Block.Trait.HEADING | Block.Trait.CAPTION | Block.Trait.CODE | Block.Trait.TABLE);
  }

  /** Lines of their own, as verse has them; players and menus have theirs in boxes. */
  private static boolean isLoose(Block block, int root) {
    return block.is(Block.Trait.PARAGRAPH | Block.Trait.LIST) || block.owner() == root;
  }

  private static int looseLines(Outline outline, int root, int begin) {
    int lines = 0;
    for (int b = outline.firstBlock(root); b < begin; b++) {
      Block block = outline.block(b);
      lines += !outline.isBlockDropped(b) && isShortLine(block) && isLoose(block, root) ? 1 : 0;
    }
    return lines;
  }

  private boolean isTailLabel(Block block) {
    String text = block.text();
    if (block.is(Block.Trait.CAPTION | Block.Trait.CODE | Block.Trait.TABLE)) {
      return false;
    }
    if (block.is(Block.Trait.HEADING)) {
      return true;
    }
    if (block.is(Block.Trait.LIST) && TextMeasure.punctuation(text) > 1) {
      return false;
    }
    return text.length() <= LONGEST_LABEL
        && (wording.describesArticle(text) || isDateLike(text) || block.linkDensity() > 0.5);
  }

  /** A year or a time of day in a short line that is no sentence. */
  static boolean isDateLike(String text) {
    if (text.length() > 60 || (TextMeasure.endsSentence(text) && text.length() > 30)) {
      return false;
    }
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    boolean clock = text.indexOf(':') > 0 && digits >= 3;
    return digits >= 3 && letters <= 30 && (clock || digits >= letters || hasYear(text));
  }

  /** A date by its year: a price or a number of a thing is none. */
  private static boolean isDated(String text) {
    return hasYear(text) && isDateLike(text);
  }

  private static boolean hasYear(String text) {
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isDigit(text.charAt(i))) {
        run++;
        continue;
      }
      if (run == 4 && (text.startsWith("19", i - 4) || text.startsWith("20", i - 4))) {
        return true;
      }
      run = 0;
    }
    return false;
  }
}
