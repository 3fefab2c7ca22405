package dev.calque.signal.measured;

import dev.calque.page.Extent;
import dev.calque.page.TextBlock;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Tells text that a page shows, as code or a quotation, from what it says. */
final class Exhibits {

  private static final Set<String> LISTINGS = Set.of("pre", "code", "samp", "kbd", "textarea");
  private static final String OPENING_MARKS = "\"“”„«»「『‘‚'`(";

  // Some ten pages of text.
  private static final int LARGEST = 20_000;
  private static final int MOST_PARTS = 50;

  private Exhibits() {}

  /** Whether a block stands in an element of one of these names, or is one. */
  static boolean isIn(TextBlock block, Set<String> names) {
    for (Element at = block.place().element(); at != null; at = at.parent()) {
      if (names.contains(at.normalName())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a block is a listing. */
  static boolean isListing(TextBlock block) {
    return isIn(block, LISTINGS);
  }

  /**
   * Whether what begins at a place of a block is in a listing, in quotation marks or in brackets.
   */
  static boolean isShown(TextBlock block, int at) {
    String text = block.text();
    boolean isQuoted = at > 0 && OPENING_MARKS.indexOf(text.charAt(at - 1)) >= 0;
    return isQuoted || isListing(block) || isInCode(block, at);
  }

  /** Whether an author set a word of a block apart: as a term, a foreign word, an example. */
  static boolean isSetApart(TextBlock block, String word) {
    return hasPart(
        block, "em, i, b, strong, dfn, cite, q, code, samp, [lang]", text -> text.contains(word));
  }

  /** As code amid a sentence. */
  private static boolean isInCode(TextBlock block, int at) {
    String rest = block.text().substring(at);
    return hasPart(block, "code, samp, kbd, q", code -> !code.isEmpty() && rest.startsWith(code));
  }

  /**
   * Whether such a part of a block's element has such a text. An element may hold many blocks: one
   * that is large, or has many such parts, counts as having it, since nobody looks.
   */
  private static boolean hasPart(TextBlock block, String parts, Predicate<String> text) {
    Element whole = block.place().element();
    if (!Extent.isWithin(whole, LARGEST)) {
      return true;
    }
    Elements found = whole.select(parts);
    return found.size() > MOST_PARTS
        || found.stream().anyMatch(part -> !part.equals(whole) && text.test(part.text()));
  }
}
