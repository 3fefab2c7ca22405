package dev.calque.page;

import dev.calque.address.PageAddress;

/**
 * A version of the page in some language, as {@code <link rel=alternate hreflang>}, a {@code Link}
 * header field or the page's language switcher names it.
 *
 * @param hreflang as written, lower case: a language tag or {@code x-default}
 * @param address where that version is
 */
public record LanguageVersion(String hreflang, PageAddress address) {

  /** The value of {@code hreflang} for readers whose language has no version. */
  public static final String X_DEFAULT = "x-default";
}
