package dev.calque.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * One site's rule.
 *
 * @param site its name, as its file has it
 * @param article what holds the text: the first of these that a page has counts
 * @param drop what is never of the text
 */
record SiteRule(String site, List<Evaluator> article, List<Evaluator> drop) {

  static final SiteRule NONE = new SiteRule("", List.of(), List.of());

  private static final String STEP = "site-rule";

  SiteRule {
    article = List.copyOf(article);
    drop = List.copyOf(drop);
  }

  /**
   * Drops what the rule names, and all but the article where the page has what the rule calls so.
   *
   * @return the article's root, or -1 where the rule knows of none
   */
  int apply(Cut cut) {
    Outline outline = cut.outline();
    for (Evaluator each : drop) {
      for (int i = next(outline, each, 0); i >= 0; i = next(outline, each, outline.end(i))) {
        cut.node(i, STEP, "a rule for " + site);
      }
    }
    outline.tally();
    for (Evaluator each : article) {
      int root = keepOnly(cut, each);
      if (root >= 0) {
        return root;
      }
    }
    return -1;
  }

  /** The smallest element around all that matches, with the rest of it dropped; -1 if nothing. */
  private int keepOnly(Cut cut, Evaluator each) {
    Outline outline = cut.outline();
    List<Integer> kept = new ArrayList<>();
    for (int i = next(outline, each, 0); i >= 0; i = next(outline, each, outline.end(i))) {
      kept.add(i);
    }
    if (kept.isEmpty()) {
      return -1;
    }
    int root = kept.get(0);
    while (!outline.contains(root, kept.get(kept.size() - 1))) {
      root = outline.parent(root);
    }
    if (outline.length(root) == 0) {
      return -1;
    }
    int from = root;
    for (int part : kept) {
      dropBetween(cut, from, part);
      from = outline.end(part);
    }
    dropBetween(cut, from, outline.end(root));
    outline.tally();
    return root;
  }

  /** Drops what lies between two places, but not the elements around the second. */
  private void dropBetween(Cut cut, int from, int to) {
    Outline outline = cut.outline();
    int at = from;
    while (at < to) {
      if (outline.end(at) > to) {
        at++;
      } else {
        cut.node(at, STEP, "outside of what the rule for " + site + " names");
        at = outline.end(at);
      }
    }
  }

  private static int next(Outline outline, Evaluator each, int from) {
    for (int i = from; i < outline.size(); i++) {
      if (matches(outline, each, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(Outline outline, Evaluator each, int index) {
    if (!outline.isElement(index) || outline.isDropped(index)) {
      return false;
    }
    Element element = outline.element(index);
    return each.matches(element.root(), element);
  }
}
