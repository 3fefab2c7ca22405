package dev.calque.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Widens the best candidate to all that belongs to it: what stands beside it is let in or cut. */
final class Region {

  private static final String STEP = "beside-the-article";
  // Readability's share of the best score that a sibling needs.
  private static final double SIBLING_SHARE = 0.2;
  private static final int SHORTEST_SECTION = 100;

  /**
   * Readability's for paragraphs. "Learn more about the inspector" below each of a list's entries,
   * the titles of further reading, and the names in a caption make a fifth of their text links.
   */
  private static final double MOST_LINKS = 0.25;

  /** Where the headings themselves are links, they most likely lead to other articles. */
  private static final double MOST_LINKS_UNDER_LINKED_HEADINGS = 0.2;

  // What shares the parent of the best candidate is most likely part of the same text.
  private static final double MOST_LINKS_AT_HOME = 0.35;
  private static final int LONGEST_HEADING = 80;
  private static final int LONGEST_BANNER = 800;
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "table", "figure");
  private static final Set<String> TEXTS = Set.of("p", "blockquote", "pre");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Cut cut;
  private final Outline outline;
  private final Candidates candidates;
  private final Wording wording;
  private int home = -1;

  Region(Cut cut, Candidates candidates, Wording wording) {
    this.cut = cut;
    this.wording = wording;
    this.outline = cut.outline();
    this.candidates = candidates;
  }

  /**
   * The root of the article, given the best candidate; what isn't the article's below is dropped.
   * Every level is looked at: page builders put each section of one text into rows of their own.
   */
  int around(int best) {
    home = outline.parent(best);
    int root = best;
    int below = best;
    double threshold = Math.max(10, candidates.score(best) * SIBLING_SHARE);
    for (int at = outline.parent(best); at >= 0; at = outline.parent(at)) {
      if (gains(at, below, threshold)) {
        for (int level = root; level != at; level = outline.parent(level)) {
          cutSiblings(level, threshold);
        }
        outline.tally();
        root = at;
      }
      below = at;
    }
    return root;
  }

  private boolean gains(int parent, int root, double threshold) {
    for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
      if (i != root
          && outline.isElement(i)
          && !outline.isDropped(i)
          && (outline.prose(i) > 0 || isAttested(i))
          && belongs(i, root, threshold)) {
        return true;
      }
    }
    return false;
  }

  private void cutSiblings(int root, double threshold) {
    int parent = outline.parent(root);
    List<Integer> doubtful = new ArrayList<>();
    boolean afterText = false;
    for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
      if (!outline.isElement(i) || outline.isDropped(i) || outline.length(i) == 0) {
        continue;
      }
      if (i == root || belongs(i, root, threshold)) {
        if (!afterText) {
          cutAll(doubtful);
        }
        doubtful.clear();
        afterText = true;
      } else if (isPlainText(i, root)) {
        doubtful.add(i);
      } else {
        cut.node(i, STEP, "not like the article's text beside it");
      }
    }
    cutAll(doubtful);
  }

  private void cutAll(List<Integer> siblings) {
    siblings.forEach(i -> cut.node(i, STEP, "not like the article's text beside it"));
  }

  /** Short lines and lists belong to the text if it goes on after them. */
  private boolean isPlainText(int index, int root) {
    String name = outline.name(index);
    boolean isPlain = TEXTS.contains(name) || HEADINGS.contains(name) || LISTS.contains(name);
    return (isPlain || isTwin(index, root)) && outline.linkDensity(index) < MOST_LINKS_AT_HOME;
  }

  private boolean belongs(int index, int root, double threshold) {
    if (!outline.isElement(index)) {
      return true;
    }
    String name = outline.name(index);
    int prose = outline.prose(index);
    double links = outline.linkDensity(index);
    if (isAttested(index)) {
      return true;
    }
    if (index > root && opensAppendix(index)) {
      return false;
    }
    if (prose > 0 && candidates.score(index) + bonus(index, root, threshold) >= threshold) {
      return true;
    }
    if (outline.parent(index) == home && outline.length(index) > 0) {
      return links < MOST_LINKS_AT_HOME && !isFurniture(index);
    }
    if (TEXTS.contains(name)) {
      int length = outline.length(index);
      return length > 80 ? links < MOST_LINKS : links == 0 && prose > 0;
    }
    if (HEADINGS.contains(name)) {
      return index > root && links < 0.3;
    }
    if (LISTS.contains(name)) {
      return links < MOST_LINKS && index > root;
    }
    return prose > SHORTEST_SECTION
        && links < (headsAreLinked(index) ? MOST_LINKS_UNDER_LINKED_HEADINGS : MOST_LINKS)
        && prose * 2 > outline.length(index)
        && !isFurniture(index);
  }

  private boolean headsAreLinked(int index) {
    for (int b = outline.firstBlock(index); b < outline.endBlock(index); b++) {
      Block block = outline.block(b);
      if (block.is(Block.Trait.HEADING)
          && block.linkDensity() > 0.8
          && !outline.isBlockDropped(b)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAttested(int index) {
    return outline.attested(index) * 3 > outline.length(index);
  }

  private boolean opensAppendix(int index) {
    for (int b = outline.firstBlock(index); b < outline.endBlock(index); b++) {
      if (!outline.isBlockDropped(b)) {
        String text = outline.block(b).text();
        return text.length() <= LONGEST_HEADING
            && (wording.opensAppendix(text) || wording.opensComments(text));
      }
    }
    return false;
  }

  /** A footer with an address, a banner on cookies. */
  private boolean isFurniture(int index) {
    for (int b = outline.firstBlock(index); b < outline.endBlock(index); b++) {
      String text = outline.block(b).text();
      if (text.length() < LONGEST_BANNER && (wording.isLegal(text) || wording.asksConsent(text))) {
        return true;
      }
    }
    return false;
  }

  /** Twins of the article's own container are likely its next part. */
  private double bonus(int index, int root, double threshold) {
    return isTwin(index, root) ? threshold : 0;
  }

  /** Page builders give each part of one text the same names: also a table, or a list of points. */
  private boolean isTwin(int index, int root) {
    String names = outline.element(index).className();
    return !names.isEmpty() && names.equals(outline.element(root).className());
  }
}
