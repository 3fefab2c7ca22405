package dev.calque.article;

import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Scores the elements of an outline by the running text below them, and names the best. The scheme
 * is Readability's: each paragraph gives its points to its parent, half of them to the one above,
 * and less and less to those beyond.
 */
final class Candidates {

  private static final int LEVELS = 6;
  private static final int NAME_WEIGHT = 25;
  private static final int BAD =
      ~(NameVocabulary.CONTENT | NameVocabulary.LEAD | NameVocabulary.CAPTION);
  private static final Map<String, Integer> ELEMENT_WEIGHTS =
      Map.ofEntries(
          Map.entry("article", 15),
          Map.entry("main", 8),
          Map.entry("div", 5),
          Map.entry("section", 5),
          Map.entry("pre", 3),
          Map.entry("td", 3),
          Map.entry("blockquote", 3),
          Map.entry("address", -3),
          Map.entry("ol", -3),
          Map.entry("ul", -3),
          Map.entry("dl", -3),
          Map.entry("dd", -3),
          Map.entry("dt", -3),
          Map.entry("li", -3),
          Map.entry("form", -3),
          Map.entry("th", -5));

  private final Outline outline;
  private final NameGroups names;
  private final double[] scores;
  private final boolean[] seen;

  Candidates(Outline outline, NameGroups names) {
    this.outline = outline;
    this.names = names;
    this.scores = new double[outline.size()];
    this.seen = new boolean[outline.size()];
  }

  /** The element whose text is most likely the article's, or -1 where there is no text. */
  int best() {
    for (int b = 0; b < outline.blockCount(); b++) {
      if (!outline.isBlockDropped(b) && outline.isProse(b)) {
        score(outline.block(b));
      }
    }
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < outline.size(); i++) {
      double score = seen[i] ? score(i) : 0;
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  /** An element's points, less those for links. */
  double score(int index) {
    return scores[index] * (1 - outline.linkDensity(index));
  }

  private void score(Block block) {
    double points = 1 + TextMeasure.punctuation(block.text()) + Math.min(block.weight() / 100, 3);
    int at = outline.parent(block.owner());
    for (int level = 0; at >= 0 && level < LEVELS; level++) {
      if (!seen[at]) {
        seen[at] = true;
        scores[at] = base(at);
      }
      scores[at] += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
      at = outline.parent(at);
    }
    if (!block.is(Block.Trait.PARAGRAPH | Block.Trait.LIST)) {
      int owner = block.owner();
      if (!seen[owner]) {
        seen[owner] = true;
        scores[owner] = base(owner);
      }
      scores[owner] += points;
    }
  }

  private double base(int index) {
    Element element = outline.element(index);
    double weight = ELEMENT_WEIGHTS.getOrDefault(element.normalName(), 0);
    int groups = names.of(index);
    if (element.attr("itemprop").contains("articleBody")) {
      weight += 3 * NAME_WEIGHT;
    }
    if ((groups & NameVocabulary.CONTENT) != 0) {
      weight += NAME_WEIGHT;
    }
    if ((groups & BAD) != 0) {
      weight -= NAME_WEIGHT;
    }
    return weight;
  }
}
