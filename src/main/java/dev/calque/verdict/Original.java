package dev.calque.verdict;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Where the original of a translated page is.
 *
 * @param address where
 * @param language in which language, if it is known
 * @param basis on which ground we say so
 */
public record Original(PageAddress address, @Nullable LanguageTag language, Basis basis) {

  /** The grounds, the most trusted first. */
  public enum Basis {
    /** The translating proxy's address carries it. */
    TRANSLATE_PROXY("translate-proxy"),
    /** A known site's rule. */
    PLATFORM("platform"),
    /** {@code translationOfWork} or its like. */
    SCHEMA_ORG("schema-org"),
    /** The version that the page names for the source language. */
    HREFLANG("hreflang"),
    /** A link in or beside the notice. */
    LINK("link");

    private final String slug;

    Basis(String slug) {
      this.slug = slug;
    }

    /** The ground as the contract writes it. */
    public String slug() {
      return slug;
    }
  }
}
