package dev.calque.verdict;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.LanguageVersion;
import dev.calque.page.Page;
import dev.calque.verdict.Original.Basis;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The original among the versions that a page names. Only a stated source makes one of them it: the
 * version in that language, or {@code x-default} where no version is and it can be no other's.
 */
final class OriginalVersion {

  private static final String X_DEFAULT = "x-default";

  private OriginalVersion() {}

  static Optional<Original> of(Page page, @Nullable LanguageTag source) {
    return source == null
        ? Optional.empty()
        : inLanguage(page, source)
            .or(() -> byDefault(page))
            .map(address -> new Original(address, source, Basis.HREFLANG));
  }

  /** Of several regions the one that the site calls its default, then the one without a region. */
  private static Optional<PageAddress> inLanguage(Page page, LanguageTag source) {
    List<LanguageVersion> versions =
        page.versions().stream()
            .filter(version -> isIn(version, source) && !page.isSelf(version))
            .toList();
    Optional<PageAddress> named = named(page);
    return versions.stream()
        .filter(version -> named.filter(version.address()::equals).isPresent())
        .findFirst()
        .or(() -> versions.stream().filter(each -> each.hreflang().indexOf('-') < 0).findFirst())
        .or(() -> versions.stream().findFirst())
        .map(LanguageVersion::address);
  }

  /**
   * {@code x-default} is the original of a page whose source has no version of its own, if no other
   * language's version has its address, and this page's address is the same with a language put in:
   * a chooser of languages, or the site's entrance, is not.
   */
  private static Optional<PageAddress> byDefault(Page page) {
    return named(page)
        .filter(
            address ->
                page.versions().stream()
                    .filter(version -> !version.hreflang().equals(X_DEFAULT))
                    .noneMatch(version -> version.address().equals(address)))
        .filter(address -> !address.withoutTracking().equals(page.address().withoutTracking()))
        .filter(address -> isSameWithoutLanguage(page, address));
  }

  private static Optional<PageAddress> named(Page page) {
    return page.versions().stream()
        .filter(version -> version.hreflang().equals(X_DEFAULT))
        .map(LanguageVersion::address)
        .findFirst();
  }

  /**
   * {@code /en/open} and {@code /open}, {@code en.example.org/open} and {@code example.org/open}.
   */
  private static boolean isSameWithoutLanguage(Page page, PageAddress original) {
    PageAddress address = page.address();
    String language = page.language().language();
    boolean isByPath =
        address.host().equals(original.host())
            && withoutLanguage(address.path(), language).equals(original.path());
    boolean isByHost =
        address.path().equals(original.path())
            && withoutLabel(address.host(), language).equals(withoutLabel(original.host(), "www"));
    return !original.path().equals("/") && (isByPath || isByHost);
  }

  private static String withoutLanguage(String path, String language) {
    int end = path.indexOf('/', 1);
    String first = path.substring(1, Math.max(1, end)).toLowerCase(Locale.ROOT);
    boolean isLanguage = first.equals(language) || first.startsWith(language + "-");
    return isLanguage ? path.substring(end) : "";
  }

  private static String withoutLabel(String host, String label) {
    return host.startsWith(label + ".") ? host.substring(label.length() + 1) : host;
  }

  private static boolean isIn(LanguageVersion version, LanguageTag language) {
    return LanguageTag.parse(version.hreflang()).filter(language::isSameLanguage).isPresent();
  }
}
