package dev.calque.verdict;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.verdict.Original.Basis;
import java.util.Optional;
import java.util.Set;

/**
 * Microsoft's documentation keeps each page under its language's path and writes it in English: the
 * original is the same path under {@code /en-us/}.
 */
final class MicrosoftLearn {

  private static final Set<String> HOSTS =
      Set.of("learn.microsoft.com", "docs.microsoft.com", "support.microsoft.com");
  private static final String ORIGINALS = "en-us";
  private static final LanguageTag ENGLISH = new LanguageTag("en");

  private MicrosoftLearn() {}

  static Optional<Original> original(Page page, Verdict verdict) {
    PageAddress address = page.address();
    LanguageTag source = verdict.source();
    boolean isTheirs = HOSTS.contains(address.host());
    if (!isTheirs || (source != null && !source.isSameLanguage(ENGLISH))) {
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
