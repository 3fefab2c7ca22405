package dev.calque.page;

import dev.calque.language.TextWeight;
import java.util.List;

/**
 * A page's text in blocks, in reading order, gathered once.
 *
 * @param blocks what a reader sees
 * @param hidden what the markup hides: {@code hidden}, {@code aria-hidden}, {@code display:none},
 *     templates and {@code noscript}
 */
public record VisibleText(List<TextBlock> blocks, List<TextBlock> hidden) {

  // A detector is sure from some 500 letters on; a notice in another language is 200.
  private static final int ENOUGH = 500;
  // Menus are asked only where there is hardly any text.
  private static final int BETTER_THAN_MENUS = 120;

  private static final List<Band> BANDS =
      List.of(
          new Band(120, Integer.MAX_VALUE, false, ENOUGH),
          new Band(40, 120, false, ENOUGH),
          new Band(1, 40, false, BETTER_THAN_MENUS),
          new Band(1, Integer.MAX_VALUE, true, BETTER_THAN_MENUS));

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
      if (TextWeight.of(sample) >= band.enough()) {
        break;
      }
    }
    return sample.substring(0, Math.min(sample.length(), maxCharacters));
  }

  /**
   * Blocks of a range of weights ({@link TextWeight}); menus are links, and often in another
   * language.
   *
   * @param enough the weight of a sample that needs none of the bands behind this one
   */
  private record Band(int minWeight, int maxWeight, boolean ofLinks, int enough) {

    private static final double MOSTLY_LINKED = 0.5;

    boolean holds(TextBlock block) {
      String text = block.text();
      if (block.linkDensity() > MOSTLY_LINKED != ofLinks || text.length() >= maxWeight) {
        return false;
      }
      if (maxWeight == Integer.MAX_VALUE && text.length() >= minWeight) {
        return true; // A long text is not weighed for nothing.
      }
      int weight = TextWeight.of(text);
      return weight >= minWeight && weight < maxWeight;
    }
  }
}
