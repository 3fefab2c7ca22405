package dev.calque.signal.marker;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.LanguageVersion;
import dev.calque.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language that a site is written in, by what its pages say of their versions. */
final class DefaultLanguage {

  private static final String X_DEFAULT = "x-default";

  private DefaultLanguage() {}

  /** Whether a page's text is in another language than its site's own, as far as it is known. */
  static boolean isAway(Page page) {
    return !page.language().equals(Page.UNKNOWN)
        && of(page).filter(language -> !language.isSameLanguage(page.language())).isPresent();
  }

  /**
   * The language of the version that {@code x-default} names; where there is none, of the only one
   * whose address doesn't say its language.
   */
  static Optional<LanguageTag> of(Page page) {
    Optional<PageAddress> named =
        page.versions().stream()
            .filter(version -> version.hreflang().equals(X_DEFAULT))
            .map(LanguageVersion::address)
            .findFirst();
    List<LanguageTag> candidates = new ArrayList<>();
    for (LanguageVersion version : page.versions()) {
      boolean isCandidate =
          named.isPresent() ? version.address().equals(named.get()) : !saysItsLanguage(version);
      if (isCandidate) {
        LanguageTag.parse(version.hreflang())
            .filter(language -> candidates.stream().noneMatch(language::isSameLanguage))
            .ifPresent(candidates::add);
      }
    }
    boolean isOneOfSeveral = candidates.size() == 1 && page.versions().size() > 1;
    return isOneOfSeveral ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** {@code /de/}, {@code de.example.org} or {@code ?lang=de}. */
  private static boolean saysItsLanguage(LanguageVersion version) {
    String tag = version.hreflang().toLowerCase(Locale.ROOT);
    int dash = tag.indexOf('-');
    String language = dash < 0 ? tag : tag.substring(0, dash);
    PageAddress address = version.address();
    String path = (address.path() + "/").toLowerCase(Locale.ROOT).replace('_', '-');
    return path.contains("/" + language + "/")
        || path.contains("/" + tag + "/")
        || address.host().startsWith(language + ".")
        || address.query().contains("=" + language);
  }
}
