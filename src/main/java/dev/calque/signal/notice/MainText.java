package dev.calque.signal.notice;

import dev.calque.page.TextBlock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells the elements that the page's own text stands in, whatever they are named after: those
 * around its heading, and those around most of its prose.
 */
final class MainText {

  private final Set<Element> aroundHeading;
  private final Set<Element> aroundMost;

  private MainText(Set<Element> aroundHeading, Set<Element> aroundMost) {
    this.aroundHeading = aroundHeading;
    this.aroundMost = aroundMost;
  }

  /**
   * @param blocks of the page
   * @param before how much prose there is before a block, by its order
   * @param total how much prose there is
   */
  static MainText of(List<TextBlock> blocks, int[] before, int total) {
    Set<Element> heading =
        blocks.stream()
            .map(block -> block.place().element())
            .filter(element -> element.nameIs("h1"))
            .findFirst()
            .map(MainText::around)
            .orElseGet(Set::of);
    // What holds the first quarter's end and the last one's beginning holds all between.
    Set<Element> most = around(last(blocks, before, total / 4));
    most.retainAll(around(last(blocks, before, total - total / 4)));
    return new MainText(heading, total == 0 ? Set.of() : most);
  }

  /** The last block with at most so much prose before it. */
  private static @Nullable Element last(List<TextBlock> blocks, int[] before, int prose) {
    Element last = null;
    for (TextBlock block : blocks) {
      if (before[block.order()] > prose) {
        break;
      }
      last = block.place().element();
    }
    return last;
  }

  private static Set<Element> around(@Nullable Element element) {
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element at = element; at != null; at = at.parent()) {
      around.add(at);
    }
    return around;
  }

  /** Whether an element holds the page's heading. */
  boolean hasHeadingIn(Element element) {
    return aroundHeading.contains(element);
  }

  /** Whether an element holds most of the page's prose: an article, or all its readers' answers. */
  boolean isMostlyIn(Element element) {
    return aroundMost.contains(element);
  }
}
