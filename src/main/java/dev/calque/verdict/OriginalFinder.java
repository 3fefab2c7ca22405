package dev.calque.verdict;

import dev.calque.language.LanguageTag;
import dev.calque.page.LanguageVersion;
import dev.calque.page.Page;
import dev.calque.verdict.Original.Basis;
import java.util.Optional;

/** Finds where the original of a translated page is, and says on which ground. */
public final class OriginalFinder {

  private OriginalFinder() {}

  /** The original of a page with this verdict; never a guess that no rule supports. */
  public static Optional<Original> find(Page page, Verdict verdict) {
    if (verdict.label() != Label.MACHINE_TRANSLATED) {
      return Optional.empty();
    }
    return fromVersions(page, verdict);
  }

  /** The version that the page itself names for the source's language. */
  private static Optional<Original> fromVersions(Page page, Verdict verdict) {
    LanguageTag source = verdict.source();
    if (source == null) {
      return Optional.empty();
    }
    return page.versions().stream()
        .filter(version -> isIn(version, source) && !version.address().equals(page.address()))
        .findFirst()
        .map(version -> new Original(version.address(), source, Basis.HREFLANG));
  }

  private static boolean isIn(LanguageVersion version, LanguageTag language) {
    return LanguageTag.parse(version.hreflang()).filter(language::isSameLanguage).isPresent();
  }
}
