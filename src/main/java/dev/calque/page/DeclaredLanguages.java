package dev.calque.page;

import dev.calque.language.LanguageTag;
import java.util.Optional;

/**
 * What the page says of its own language, as written; each may be empty.
 *
 * @param htmlLang the root element's {@code lang}, extensions and all
 * @param contentLanguage the {@code Content-Language} field, or its {@code meta}
 * @param openGraphLocale {@code og:locale}
 */
public record DeclaredLanguages(String htmlLang, String contentLanguage, String openGraphLocale) {

  /** The declaration to believe first: {@code lang}, then the header, then Open Graph. */
  public Optional<LanguageTag> best() {
    return LanguageTag.parse(htmlLang)
        .or(() -> singleLanguage(contentLanguage))
        .or(() -> LanguageTag.parse(openGraphLocale));
  }

  /** A list of languages says whom the page is for, not what it is written in. */
  private static Optional<LanguageTag> singleLanguage(String field) {
    return field.indexOf(',') >= 0 ? Optional.empty() : LanguageTag.parse(field);
  }
}
