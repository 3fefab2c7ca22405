package dev.calque.article;

import dev.calque.page.Page;
import dev.calque.page.Place;
import java.util.List;

/** Pulls the article out of a page. Thread-safe. */
public final class ArticleExtractor {

  /**
   * Extracts the article of a page.
   *
   * @param claimed places that are notices and so no part of the article
   */
  public ArticleOutcome extract(Page page, List<Place> claimed) {
    return new ArticleOutcome.NotFound(ArticleOutcome.Missing.NO_TEXT);
  }
}
