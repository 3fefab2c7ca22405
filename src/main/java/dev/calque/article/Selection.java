package dev.calque.article;

/**
 * Finds where on the page the article is: the steps from the whole body to one root, strict first,
 * and once more with less prejudice where that yields too little.
 */
final class Selection {

  // Less text than this is a poor harvest, if the page has much more to offer.
  private static final int POOR = 600;
  private static final int NOTHING = 150;
  private static final double POOR_SHARE = 0.3;
  private static final double BETTER = 1.5;

  private final Cut cut;
  private final Outline outline;
  private final NameGroups names;
  private final Wording wording;
  private final String title;

  Selection(Cut cut, NameGroups names, Wording wording, String title) {
    this.cut = cut;
    this.outline = cut.outline();
    this.names = names;
    this.wording = wording;
    this.title = title;
  }

  /** The article's root, everything else in it dropped; -1 where the page has no text. */
  int root() {
    new Captions(names).mark(outline);
    int offered = outline.length(0) - outline.linked(0);
    Cut.Mark untouched = cut.mark();
    int root = strict();
    int harvest = harvest(root);
    for (int groups :
        new int[] {NamedClutter.SURE_GROUPS | NameVocabulary.COMMENTS, NamedClutter.SURE_GROUPS}) {
      // Comments are taken for the article only where there is next to nothing else.
      int enough = groups == NamedClutter.SURE_GROUPS ? NOTHING : POOR;
      if (harvest >= enough || harvest >= offered * POOR_SHARE) {
        break;
      }
      Cut.Mark before = cut.mark();
      cut.backTo(untouched);
      int second = lenient(groups);
      if (harvest(second) > Math.max(harvest, 1) * BETTER) {
        root = second;
        harvest = harvest(second);
      } else {
        cut.backTo(before);
      }
    }
    return root < 0 ? anything(untouched) : root;
  }

  /** A short page that is all links is still all that its reader sees. */
  private int anything(Cut.Mark untouched) {
    cut.backTo(untouched);
    return outline.length(0) > 0 ? Bulk.of(outline) : -1;
  }

  private int harvest(int root) {
    return root < 0 ? 0 : outline.length(root) - outline.linked(root);
  }

  private int strict() {
    new NamedClutter(names).drop(cut, NamedClutter.EVERY_GROUP);
    Repeats.dropTeasers(cut);
    Candidates candidates = new Candidates(outline, names);
    int best = candidates.best();
    return best < 0
        ? -1
        : refine(new Lead(cut, names).join(new Region(cut, candidates, wording).around(best)));
  }

  /** By mass of text, whatever its names say: tables, lists, live tickers, comment-like markup. */
  private int lenient(int groups) {
    new NamedClutter(names).drop(cut, groups);
    Repeats.dropTeasers(cut);
    int root = Bulk.of(outline);
    return outline.length(root) == 0 ? -1 : refine(root);
  }

  /** The steps within the root, in an order that matters: each explains its place. */
  private int refine(int root) {
    // Other articles below this one would count as its text in all that follows.
    new NestedArticles(cut, root).drop();
    // Whole sections go before single lines are judged by what stands around them.
    new Appendices(cut, wording, root).drop();
    new InnerClutter(names).drop(cut, root);
    new Worded(wording).drop(cut, root);
    Repeats.dropCopies(cut, root);
    new BareHeadings(cut, root).drop();
    // The edges are where text begins and ends once the furniture is gone.
    new Edges(wording, title).trim(cut, root);
    return root;
  }
}
