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

  public VisibleText {
    blocks = List.copyOf(blocks);
    hidden = List.copyOf(hidden);
  }

  /**
   * A sample of running text: the longest blocks with few links first, up to a bound.
   *
   * @param maxCharacters how much at most
   */
  public String sample(int maxCharacters) {
    StringBuilder sample = new StringBuilder(Math.min(maxCharacters, 4096));
    for (int minimum : new int[] {120, 40, 1}) {
      for (TextBlock block : blocks) {
        boolean inBand =
            block.text().length() >= minimum
                && (minimum == 120 || block.text().length() < (minimum == 40 ? 120 : 40));
        if (inBand && (block.linkDensity() < 0.5 || minimum == 1)) {
          sample.append(
              block.text(), 0, Math.min(block.text().length(), maxCharacters - sample.length()));
          if (sample.length() >= maxCharacters) {
            return sample.toString();
          }
          sample.append('\n');
        }
      }
      if (sample.length() >= 200) {
        break;
      }
    }
    return sample.substring(0, Math.min(sample.length(), maxCharacters));
  }
}
