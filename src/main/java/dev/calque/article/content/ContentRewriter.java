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

  /** Rewrites {@code content} in place; {@code page} resolves its references. */
  public static void rewrite(Element content, Page page) {
    // Before anything reads images: the real ones hide in noscript and data attributes.
    ReadingBudget.checkpoint();
    Images.rewrite(content, page);
    // Players become links, which the link step then checks.
    Embeds.rewrite(content, page);
    // Footnote marks lose their jumps before links to "#" are taken off.
    Footnotes.rewrite(content);
    ReadingBudget.checkpoint();
    Links.rewrite(content, page);
    // Code keeps its white space only if it is a pre before blocks are laid out.
    CodeBlocks.rewrite(content);
    Formulas.rewrite(content);
    DropCaps.rewrite(content);
    ReadingBudget.checkpoint();
    Tables.rewrite(content);
    // Everything above still saw the page's own containers; from here there are only blocks.
    ReadingBudget.checkpoint();
    Flow.rewrite(content);
    // After the flow: only headings that survived count for the levels.
    ReadingBudget.checkpoint();
    Headings.rewrite(content);
    ReadingBudget.checkpoint();
    EmptyElements.prune(content);
  }
}
