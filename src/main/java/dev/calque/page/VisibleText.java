package dev.calque.page;

import java.util.List;

/**
 * A page's text in blocks, in reading order, gathered once.
 *
 * @param blocks what a reader sees
 * @param hidden what the markup hides: {@code hidden}, {@code aria-hidden}, {@code display:none},
 *     templates and {@code noscript}
 */
public record VisibleText(List<TextBlock> blocks, List<TextBlock> hidden) {

  // A detector is sure from some 500 characters on; a notice in another language is 200.
  private static final int ENOUGH = 500;

  private static final List<Band> BANDS =
      List.of(new Band(120, Integer.MAX_VALUE, 0.5), new Band(40, 120, 0.5), new Band(1, 40, 1.0));

  public VisibleText {
    blocks = List.copyOf(blocks);
    hidden = List.copyOf(hidden);
  }

  /**
   * A sample of running text: paragraphs first, then shorter blocks, then anything, each in reading
   * order, until there is enough to tell a language by.
   *
   * @param maxCharacters how much at most
   */
  public String sample(int maxCharacters) {
    StringBuilder sample = new StringBuilder(Math.min(maxCharacters, 4096));
    for (Band band : BANDS) {
      for (TextBlock block : blocks) {
        if (sample.length() >= maxCharacters) {
          return sample.substring(0, maxCharacters);
        }
        if (band.holds(block)) {
          sample.append(block.text()).append('\n');
        }
      }
      if (sample.length() >= ENOUGH) {
        break;
      }
    }
    return sample.substring(0, Math.min(sample.length(), maxCharacters));
  }

  /** Blocks of a range of lengths; menus are links, and often in another language. */
  private record Band(int minLength, int maxLength, double maxLinkDensity) {
    boolean holds(TextBlock block) {
      int length = block.text().length();
      return length >= minLength && length < maxLength && block.linkDensity() <= maxLinkDensity;
    }
  }
}
