package dev.calque.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.page.Page;
import dev.calque.signal.Signals;
import dev.calque.verdict.Original.Basis;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginalFinderTest {

  private static final Signals SIGNALS = Signals.standard();
  private static final String TEXT =
      "<p>The harbour opened again on Monday after three weeks of repairs to the breakwater, and the"
          + " first ferries left on time.</p>";
  private static final String NOTICE =
      "<p class=note>This article was machine-translated from German.</p>";

  @Test
  void theVersionInTheSourcesLanguageIsTheOriginal() {
    assertOriginal(
        "https://harbour.example/en/open",
        head(
            "<link rel=alternate hreflang=de href=/open><link rel=alternate hreflang=fr href=/fr/open>"),
        "https://harbour.example/open",
        Basis.HREFLANG);
  }

  @Test
  void aLinkThatNamesTheOriginalIsTheOriginal() {
    String notice =
        "<p class=note>This article was machine-translated. Read the <a href=/open>original</a>.</p>";
    assertOriginal(
        "https://harbour.example/en/open",
        "<html lang=en><body>" + notice + TEXT + "</body></html>",
        "https://harbour.example/open",
        Basis.LINK);
  }

  @Test
  void aProxysAddressHoldsTheOriginals() {
    assertOriginal(
        "https://www-harbour--news-example.translate.goog/open?page=2&_x_tr_sl=de&_x_tr_tl=en",
        "<html lang=en><body>" + TEXT + "</body></html>",
        "https://www.harbour-news.example/open?page=2",
        Basis.TRANSLATE_PROXY);
  }

  @Test
  void redditsOriginalHasNoLanguageInItsAddress() {
    assertOriginal(
        "https://www.reddit.com/r/harbours/comments/1/open/?tl=en&sort=new",
        "<html lang=en><body>" + TEXT + "</body></html>",
        "https://www.reddit.com/r/harbours/comments/1/open/?sort=new",
        Basis.PLATFORM);
  }

  @Test
  void microsoftsDocumentationIsWrittenInEnglish() {
    assertOriginal(
        "https://learn.microsoft.com/de-de/harbour/open",
        "<html lang=de><head><meta name=ms.translationtype content=MT></head><body>"
            + TEXT
            + "</body></html>",
        "https://learn.microsoft.com/en-us/harbour/open",
        Basis.PLATFORM);
  }

  @Test
  void nothingIsGuessed() {
    assertThat(
            find(
                "https://harbour.example/en/open",
                head("<link rel=alternate hreflang=fr href=/fr/open>")))
        .isEmpty();
    assertThat(
            find(
                "https://harbour.example/en/open",
                head("<link rel=alternate hreflang=x-default href=/>")))
        .isEmpty();
  }

  @Test
  void aPageThatIsNoTranslationHasNoOriginal() {
    assertThat(
            find(
                "https://harbour.example/en/open",
                "<html lang=en><head><link rel=alternate hreflang=de href=/open></head><body>"
                    + TEXT
                    + "</body></html>"))
        .isEmpty();
  }

  private static String head(String links) {
    return "<html lang=en><head>" + links + "</head><body>" + NOTICE + TEXT + "</body></html>";
  }

  private static void assertOriginal(String url, String html, String original, Basis basis) {
    Optional<Original> found = find(url, html);
    assertThat(found).isPresent();
    assertThat(found.orElseThrow().address()).hasToString(original);
    assertThat(found.orElseThrow().basis()).isEqualTo(basis);
  }

  private static Optional<Original> find(String url, String html) {
    Page page = JudgeTest.page(url, html);
    return OriginalFinder.find(page, Judge.judge(page, SIGNALS.observe(page)));
  }
}
