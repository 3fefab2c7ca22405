package dev.calque.signal.measured;

import dev.calque.language.LanguageTag;
import dev.calque.page.LanguageVersion;
import dev.calque.page.Page;
import dev.calque.signal.Claim;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import java.util.List;
import java.util.Optional;

/**
 * The text is in another language than everything the page says of itself: its root, Open Graph and
 * its own entry among its versions. Templates get one of them wrong; all of them together seldom.
 */
public final class LanguageDisagreement implements Signal {

  private static final SignalId ID = new SignalId("language-disagreement");

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The text is in another language than the page's root and Open Graph and its own entry"
        + " among its versions declare: a copy translated in place keeps the original's"
        + " declarations. Wrong templates do the same: a hint.";
  }

  @Override
  public List<String> decides() {
    return List.of("hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    Optional<LanguageTag> root = LanguageTag.parse(page.declared().htmlLang());
    Optional<LanguageTag> openGraph = LanguageTag.parse(page.declared().openGraphLocale());
    Optional<LanguageTag> version = ownVersion(page);
    if (root.isEmpty()
        || openGraph.isEmpty()
        || version.isEmpty()
        || page.language().equals(Page.UNKNOWN)) {
      return List.of();
    }
    boolean isAgreed =
        root.get().isSameLanguage(openGraph.get()) && root.get().isSameLanguage(version.get());
    if (!isAgreed || page.language().isSameLanguage(root.get())) {
      return List.of();
    }
    String quote = "declared " + root.get() + ", written in " + page.language();
    return Observed.hint(ID, quote, "html", Claim.NOTHING);
  }

  private static Optional<LanguageTag> ownVersion(Page page) {
    return page.versions().stream()
        .filter(
            each ->
                each.address().equals(page.address()) || each.address().equals(page.canonical()))
        .map(LanguageVersion::hreflang)
        .map(LanguageTag::parse)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
