package dev.calque.signal.measured;

import dev.calque.page.TextBlock;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells text that a page shows, as code or a quotation, from what it says. */
final class Exhibits {

  private static final Set<String> LISTINGS = Set.of("pre", "code", "samp", "kbd", "textarea");
  private static final String OPENING_MARKS = "\"“”„«»「『‘‚'`(";

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
    Element whole = block.place().element();
    return whole.select("em, i, b, strong, dfn, cite, q, code, samp, [lang]").stream()
        .anyMatch(part -> !part.equals(whole) && part.text().contains(word));
  }

  /** As code amid a sentence. */
  private static boolean isInCode(TextBlock block, int at) {
    String rest = block.text().substring(at);
    return block.place().element().select("code, samp, kbd, q").stream()
        .map(Element::text)
        .anyMatch(code -> !code.isEmpty() && rest.startsWith(code));
  }
}
