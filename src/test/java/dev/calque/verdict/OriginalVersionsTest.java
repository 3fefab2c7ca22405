package dev.calque.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageIdentifier;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.PageOutcome;
import dev.calque.page.PageParser;
import dev.calque.signal.Claim;
import dev.calque.signal.Direction;
import dev.calque.signal.Editing;
import dev.calque.signal.Evidence;
import dev.calque.signal.Observations;
import dev.calque.signal.SignalId;
import dev.calque.signal.Strength;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OriginalVersionsTest {

  private static final LanguageTag ENGLISH = new LanguageTag("en");
  private static final LanguageTag RUSSIAN = new LanguageTag("ru");
  private static final String NOTICE = "notice-automatic-translation";
  private static final PageParser PARSER = new PageParser(LanguageIdentifier.standard());

  @Nested
  class Originals {

    @Test
    void areTheVersionThatThePageNamesForTheSource() {
      Page page = page("<link rel=alternate hreflang=ru href=/ru/a>");
      Original original = OriginalFinder.find(page, accused(page, RUSSIAN)).orElseThrow();
      assertThat(original.address().toString()).isEqualTo("https://example.org/ru/a");
      assertThat(original.basis()).isEqualTo(Original.Basis.HREFLANG);
      assertThat(original.language()).isEqualTo(RUSSIAN);
    }

    @Test
    void areFoundAlsoWhereThePageCallsThemCanonical() {
      Page page =
          page(
              "<link rel=canonical href=/ru/a><link rel=alternate hreflang=ru href=/ru/a>"
                  + "<link rel=alternate hreflang=en href=/en/a>");
      assertThat(OriginalFinder.find(page, accused(page, RUSSIAN))).isPresent();
    }

    @Test
    void areNeverThePageItself() {
      Page page = page("<link rel=alternate hreflang=ru href=/en/a?utm_source=x>");
      assertThat(OriginalFinder.find(page, accused(page, RUSSIAN))).isEmpty();
    }

    @Test
    void areNotLookedForOnAPageThatIsNotAccused() {
      Page page = page("<link rel=alternate hreflang=ru href=/ru/a>");
      Verdict verdict = Judge.judge(page, observations(List.of(evidence("hint for"))));
      assertThat(OriginalFinder.find(page, verdict)).isEmpty();
    }

    @Test
    void areUnknownWhereNobodySaysFromWhichLanguage() {
      Page page = page("<link rel=alternate hreflang=ru href=/ru/a>");
      assertThat(OriginalFinder.find(page, accused(page, null))).isEmpty();
    }
  }

  private static Verdict accused(Page page, LanguageTag source) {
    Claim claim = new Claim(null, source, ENGLISH, Editing.NOT_SAID, null);
    return Judge.judge(page, observations(List.of(evidence("proof for", claim))));
  }

  private static Observations observations(List<Evidence> evidence) {
    return new Observations(evidence, "", List.of(), List.of());
  }

  private static Evidence evidence(String kind) {
    return evidence(kind, Claim.NOTHING);
  }

  private static Evidence evidence(String kind, Claim claim) {
    return new Evidence(
        new SignalId(NOTICE),
        kind.startsWith("proof") ? Strength.PROOF : Strength.HINT,
        kind.endsWith("for") ? Direction.FOR : Direction.AGAINST,
        "a quote",
        "main > p",
        claim);
  }

  private static Page page(String head) {
    String html =
        "<html lang=en><head>"
            + head
            + "</head><body><p>The old bridge over the river was opened again on Monday.</p>";
    return PARSER
        .parse(PageAddress.parse("https://example.org/en/a").accepted().orElseThrow(), html)
        .match(
            PageOutcome.Parsed::page,
            tooComplex -> {
              throw new AssertionError(tooComplex.detail());
            });
  }
}
