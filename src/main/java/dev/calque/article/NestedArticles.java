package dev.calque.article;

import java.util.ArrayList;
import java.util.List;

/** Drops further articles that a page appends inside the element of the first. */
final class NestedArticles {

  private static final String STEP = "appended-articles";
  private static final int OWN_TEXT = 140;

  private final Cut cut;
  private final Outline outline;
  private final int root;

  NestedArticles(Cut cut, int root) {
    this.cut = cut;
    this.outline = cut.outline();
    this.root = root;
  }

  void drop() {
    List<Integer> nested = nested();
    if (nested.isEmpty()) {
      return;
    }
    int own = outline.prose(root);
    for (int article : nested) {
      own -= outline.prose(article);
    }
    int text = own;
    nested.removeIf(article -> own(article, text));
    if (own >= OWN_TEXT) {
      nested.forEach(article -> cut.node(article, STEP, "an article of its own"));
      outline.tally();
    } else if (nested.size() > 1 && hasTitle(nested.get(0)) && isMost(nested)) {
      nested.stream().skip(1).forEach(a -> cut.node(a, STEP, "another article below the first"));
      outline.tally();
    }
  }

  /** What has more text than all around it is the article, and the rest its frame. */
  private boolean own(int article, int around) {
    return around >= OWN_TEXT && outline.prose(article) > around;
  }

  private List<Integer> nested() {
    List<Integer> found = new ArrayList<>();
    for (int i = root + 1; i < outline.end(root); i++) {
      if (!outline.isDropped(i) && outline.name(i).equals("article") && heading(i) >= 0) {
        found.add(i);
        i = outline.end(i) - 1;
      }
    }
    if (!found.isEmpty() && !hasTitle(found.get(0))) {
      found.removeIf(article -> !standsAlone(article));
    }
    return found;
  }

  /** Posts in a live ticker have no headings of their own, appended articles do. */
  private int heading(int index) {
    for (int b = outline.firstBlock(index); b < outline.endBlock(index); b++) {
      if (outline.block(b).is(Block.Trait.HEADING)) {
        return b;
      }
    }
    return -1;
  }

  /**
   * Page builders make an {@code article} of every section, under a plain heading. What is one of
   * its own has a title, a date, or a heading that leads to it.
   */
  private boolean standsAlone(int index) {
    Block heading = outline.block(heading(index));
    return heading.is(Block.Trait.TITLE) || heading.linkDensity() > 0.5 || isDated(index);
  }

  private boolean isDated(int index) {
    for (int i = index + 1; i < outline.end(index); i++) {
      if (outline.name(i).equals("time")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTitle(int index) {
    int first = outline.firstBlock(index);
    return first < outline.endBlock(index) && outline.block(first).is(Block.Trait.TITLE);
  }

  private boolean isMost(List<Integer> nested) {
    int sum = nested.stream().mapToInt(outline::prose).sum();
    return sum * 2 > outline.prose(root);
  }
}
