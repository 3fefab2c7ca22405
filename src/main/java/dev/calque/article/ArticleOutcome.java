package dev.calque.article;

import java.util.List;
import java.util.function.Function;

/** What became of the search for an article. */
public sealed interface ArticleOutcome {

  /**
   * The page has an article.
   *
   * @param removals what was left out of it, and why, in the order of the steps
   */
  record Found(Article article, List<Removal> removals) implements ArticleOutcome {
    public Found {
      removals = List.copyOf(removals);
    }
  }

  /** The page has none; the reason is for people. */
  record NotFound(Missing reason) implements ArticleOutcome {}

  /** What a page without an article is instead. */
  enum Missing {
    HOME_PAGE("home-page"),
    LISTING("listing"),
    SEARCH_RESULTS("search-results"),
    PRODUCT_GRID("product-grid"),
    PLAYER("player"),
    CONSENT_WALL("consent-wall"),
    LOGIN_WALL("login-wall"),
    EMPTY_SHELL("empty-shell"),
    NO_TEXT("no-text");

    private final String slug;

    Missing(String slug) {
      this.slug = slug;
    }

    /** The reason as the payload writes it. */
    public String slug() {
      return slug;
    }
  }

  /** Applies the function of the case at hand. */
  default <R> R match(Function<Found, R> found, Function<NotFound, R> notFound) {
    return this instanceof Found f ? found.apply(f) : notFound.apply((NotFound) this);
  }
}
