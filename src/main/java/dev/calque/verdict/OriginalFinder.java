package dev.calque.verdict;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.StructuredData;
import dev.calque.signal.Direction;
import dev.calque.signal.Evidence;
import dev.calque.signal.Strength;
import dev.calque.signal.measured.SavedFrom;
import dev.calque.verdict.Original.Basis;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where the original of a translated page is, and says on which ground. */
public final class OriginalFinder {

  /** Which ground a signal's own word on the original is. */
  private static final Map<String, Basis> GROUNDS =
      Map.of(
          "translate-proxy", Basis.TRANSLATE_PROXY,
          "reddit-translation", Basis.PLATFORM,
          "co-op-translator-comment", Basis.PLATFORM,
          "schema-org-translator", Basis.SCHEMA_ORG,
          "machine-translated-from-link", Basis.HREFLANG,
          "notice-automatic-translation", Basis.LINK);

  /** The signals of translators that work in the reader's browser. */
  private static final Set<String> BROWSERS =
      Set.of(
          "google-saved-translation", "google-font-nests", "microsoft-text-hash", "yandex-spans");

  private OriginalFinder() {}

  /** The original of a page with this verdict; never a guess that no rule supports. */
  public static Optional<Original> find(Page page, Verdict verdict) {
    if (verdict.label() != Label.MACHINE_TRANSLATED) {
      return Optional.empty();
    }
    return claimed(page, verdict, Basis.TRANSLATE_PROXY)
        .or(() -> claimed(page, verdict, Basis.PLATFORM))
        .or(() -> MicrosoftLearn.original(page, verdict))
        .or(() -> QuestionCopies.original(page))
        .or(() -> claimed(page, verdict, Basis.SCHEMA_ORG))
        .or(() -> translatedWork(page))
        .or(() -> claimed(page, verdict, Basis.HREFLANG))
        .or(() -> OriginalVersion.of(page, verdict.source()))
        .or(() -> claimed(page, verdict, Basis.LINK))
        .or(() -> savedFrom(page, verdict));
  }

  private static Optional<Original> claimed(Page page, Verdict verdict, Basis basis) {
    for (Evidence evidence : verdict.evidence()) {
      PageAddress original = evidence.claim().original();
      boolean isOnGround = GROUNDS.get(evidence.signal().value()) == basis;
      if (original != null
          && isOnGround
          && evidence.direction() == Direction.FOR
          && evidence.strength() == Strength.PROOF
          && !original.equals(page.address())) {
        return Optional.of(new Original(original, verdict.source(), basis));
      }
    }
    return Optional.empty();
  }

  /** {@code translationOfWork} of the page's own structured data. */
  private static Optional<Original> translatedWork(Page page) {
    return page.data().objects().stream()
        .filter(object -> object.path("translationOfWork").isObject())
        .map(object -> object.path("translationOfWork"))
        .flatMap(
            work ->
                StructuredData.text(work, "url")
                    .or(() -> StructuredData.text(work, "@id"))
                    .flatMap(page::resolve)
                    .filter(address -> !address.equals(page.address()))
                    .map(
                        address ->
                            new Original(
                                address,
                                StructuredData.text(work, "inLanguage")
                                    .flatMap(LanguageTag::parse)
                                    .orElse(null),
                                Basis.SCHEMA_ORG))
                    .stream())
        .findFirst();
  }

  /** A browser translated the page in place: where it was saved from is the original. */
  private static Optional<Original> savedFrom(Page page, Verdict verdict) {
    boolean isByBrowser =
        verdict.evidence().stream()
            .anyMatch(
                each ->
                    each.strength() == Strength.PROOF && BROWSERS.contains(each.signal().value()));
    return isByBrowser
        ? SavedFrom.of(page)
            .map(SavedFrom.Note::address)
            .filter(address -> !address.equals(page.address()))
            .map(address -> new Original(address, verdict.source(), Basis.LINK))
        : Optional.empty();
  }
}
