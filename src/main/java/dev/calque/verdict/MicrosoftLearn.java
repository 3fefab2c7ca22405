package dev.calque.verdict;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.verdict.Original.Basis;
import java.util.Optional;
import java.util.Set;

/**
 * Microsoft's documentation keeps each page under its language's path and writes it in English: the
 * original is the same path under {@code /en-us/}. Where the page was taken elsewhere, its head
 * still says from which file of which repository it was made.
 */
final class MicrosoftLearn {

  private static final Set<String> HOSTS =
      Set.of("learn.microsoft.com", "docs.microsoft.com", "support.microsoft.com");
  private static final String FORGE = "github.com";
  private static final String ORIGINALS = "en-us";
  private static final LanguageTag ENGLISH = new LanguageTag("en");

  private MicrosoftLearn() {}

  static Optional<Original> original(Page page, Verdict verdict) {
    LanguageTag source = verdict.source();
    return source != null && !source.isSameLanguage(ENGLISH)
        ? Optional.empty()
        : byPath(page.address()).or(() -> inRepository(page));
  }

  private static Optional<Original> byPath(PageAddress address) {
    if (!HOSTS.contains(address.host())) {
      return Optional.empty();
    }
    String[] parts = address.path().split("/", 3);
    if (parts.length < 3 || !isLocale(parts[1]) || parts[1].equalsIgnoreCase(ORIGINALS)) {
      return Optional.empty();
    }
    PageAddress original =
        new PageAddress(
            address.scheme(),
            address.host(),
            address.port(),
            "/" + ORIGINALS + "/" + parts[2],
            address.query());
    return Optional.of(new Original(original, ENGLISH, Basis.PLATFORM));
  }

  /**
   * The file that the head names. Repositories whose name ends in {@code -pr} are closed to
   * readers, and those that end in a locale hold translations.
   */
  private static Optional<Original> inRepository(Page page) {
    return PageAddress.parse(page.meta("original_content_git_url"))
        .accepted()
        .filter(file -> file.host().equals(FORGE) && isOpenOriginals(file))
        .map(file -> new Original(file, ENGLISH, Basis.PLATFORM));
  }

  private static boolean isOpenOriginals(PageAddress file) {
    String[] parts = file.path().split("/", 4);
    if (parts.length < 4) {
      return false;
    }
    String repository = parts[2];
    int dot = repository.lastIndexOf('.');
    boolean isOfTranslations = dot >= 0 && isLocale(repository.substring(dot + 1));
    return !repository.endsWith("-pr") && !isOfTranslations;
  }

  /** {@code de-de}, {@code fil-ph}, {@code sr-latn-rs}: a language, perhaps a script, a region. */
  private static boolean isLocale(String part) {
    String[] parts = part.split("-", -1);
    boolean isLanguage = parts[0].length() == 2 || parts[0].length() == 3;
    boolean hasScript = parts.length == 3 && parts[1].length() == 4;
    return isLanguage
        && (parts.length == 2 || hasScript)
        && parts[parts.length - 1].length() == 2
        && part.chars().allMatch(c -> c == '-' || Character.isLetter(c));
  }
}
