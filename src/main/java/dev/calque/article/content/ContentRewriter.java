package dev.calque.article.content;

import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import org.jsoup.nodes.Element;

/**
 * Rewrites a copied part of a page into the few elements that a reader view has. The order matters;
 * each line says why it stands where it does.
 */
public final class ContentRewriter {

  private ContentRewriter() {}

  /**
   * Rewrites {@code content} in place.
   *
   * @param page what {@code content} is a part of; it resolves references
   * @param direction which way the article runs, {@code ltr} or {@code rtl}
   */
  public static void rewrite(Element content, Page page, String direction) {
    Draft draft = new Draft(content, page);
    // Formulas first: pictures of them are no pictures of the article.
    Formulas.rewrite(draft);
    // Before anything reads images: the real ones hide in noscript and data attributes.
    ReadingBudget.checkpoint();
    Images.rewrite(draft);
    // Players become links of their own, absolute already.
    Embeds.rewrite(draft);
    // The arrows back go before the links that lead nowhere become text.
    Footnotes.rewrite(draft);
    HeadingMarks.rewrite(draft);
    ReadingBudget.checkpoint();
    Links.rewrite(draft);
    ReadingBudget.checkpoint();
    // Code keeps its white space only if it is a pre before blocks are laid out, and its line
    // numbers are a table until then.
    CodeBlocks.rewrite(draft);
    DropCaps.rewrite(draft);
    Tables.rewrite(draft);
    // Everything above still saw the page's own containers; from here there are only blocks.
    ReadingBudget.checkpoint();
    Flow.rewrite(draft, new Tongue(page.language().value(), direction));
    // After the flow: only headings that survived count for the levels.
    ReadingBudget.checkpoint();
    Headings.rewrite(draft);
    ReadingBudget.checkpoint();
  }
}
