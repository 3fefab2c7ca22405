package dev.calque.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.page.Page;
import dev.calque.signal.Signals;
import dev.calque.verdict.Original.Basis;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalFinderTest {

  private static final Signals SIGNALS = Signals.standard();
  private static final String TEXT =
      "<p>The harbour opened again on Monday after three weeks of repairs to the breakwater,"
          + " and the first ferries left on time.</p>";
  private static final String NOTICE =
      "<p class=note>This article was machine-translated from German.</p>";

  @Test
  void theVersionInTheSourcesLanguageIsTheOriginal() {
    assertOriginal(
        "https://harbour.example/en/open",
        head(
            "<link rel=alternate hreflang=de href=/open>"
                + "<link rel=alternate hreflang=fr href=/fr/open>"),
        "https://harbour.example/open",
        Basis.HREFLANG);
  }

  @Test
  void aLinkThatNamesTheOriginalIsTheOriginal() {
    String notice =
        "<p class=note>This article was machine-translated."
            + " Read the <a href=/open>original</a>.</p>";
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
  void amongRegionsTheSitesDefaultIsTheOriginal() {
    assertOriginal(
        "https://harbour.example/en/open",
        head(
            "<link rel=alternate hreflang=de-CH href=/ch/open><link rel=alternate hreflang=de-AT"
                + " href=/at/open><link rel=alternate hreflang=x-default href=/at/open>"),
        "https://harbour.example/at/open",
        Basis.HREFLANG);
  }

  @Test
  void theDefaultIsTheOriginalWhereItIsThisAddressWithoutItsLanguage() {
    assertOriginal(
        "https://harbour.example/en/open",
        head(
            "<link rel=alternate hreflang=en href=/en/open><link rel=alternate hreflang=fr"
                + " href=/fr/open><link rel=alternate hreflang=x-default href=/open>"),
        "https://harbour.example/open",
        Basis.HREFLANG);
  }

  @Test
  void anotherLanguagesVersionIsNotTheOriginalThoughItIsTheDefault() {
    assertThat(
            find(
                "https://harbour.example/en/open",
                head(
                    "<link rel=alternate hreflang=fr href=/open><link rel=alternate"
                        + " hreflang=x-default href=/open>")))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "//harbour.example/open, https://harbour.example/open",
    "../open, https://harbour.example/open",
    "https://harbour.example/en/../open, https://harbour.example/open",
    "?page=2, https://harbour.example/en/open?page=2"
  })
  void referencesAreReadAsABrowserReadsThem(String href, String original) {
    assertOriginal(
        "https://harbour.example/en/open",
        head("<link rel=alternate hreflang=de href='" + href + "'>"),
        original,
        Basis.HREFLANG);
  }

  @Test
  void aBaseAddressCounts() {
    assertOriginal(
        "https://harbour.example/en/open",
        head(
            "<base href=https://www.harbour.example/news/>"
                + "<link rel=alternate hreflang=de href=open>"),
        "https://www.harbour.example/news/open",
        Basis.HREFLANG);
  }

  @Test
  void aProxyBehindAProxyIsUnwrapped() {
    assertOriginal(
        "https://translate.google.com/translate?tl=en&sl=fr&u=https%3A%2F%2Fharbour-example"
            + ".translate.goog%2Fopen%3F_x_tr_sl%3Dde%26_x_tr_tl%3Dfr",
        "<html lang=en><body>" + TEXT + "</body></html>",
        "https://harbour.example/open",
        Basis.TRANSLATE_PROXY);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://1-my--port-example.translate.goog/a?_x_tr_enc=1&_x_tr_tl=en, https://my-port.example/a",
    "https://1-1-port-example.translate.goog/a?_x_tr_enc=1&_x_tr_tl=en, https://1.port.example/a",
    "https://0-hfen--jra-example.translate.goog/a?_x_tr_enc=0&_x_tr_tl=en, https://xn--hfen-jra.example/a",
    "https://example.translate.goog/a?_x_tr_hp=harbour-&_x_tr_tl=en, https://harbour.example/a",
    "https://harbour-example.translate.goog/a?b=1&_x_tr_sch=http&_x_tr_hist=true&_x_tr_tl=en, http://harbour.example/a?b=1"
  })
  void googlesProxyWritesHostsInManyWays(String url, String original) {
    assertOriginal(
        url, "<html lang=en><body>" + TEXT + "</body></html>", original, Basis.TRANSLATE_PROXY);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://learn.microsoft.com/sr-latn-rs/harbour/open, https://learn.microsoft.com/en-us/harbour/open",
    "https://docs.microsoft.com/zh-tw/harbour/open?view=x, https://docs.microsoft.com/en-us/harbour/open?view=x",
    "https://support.microsoft.com/de-de/topic/open-1, https://support.microsoft.com/en-us/topic/open-1"
  })
  void microsoftsPathsBeginWithALocale(String url, String original) {
    assertOriginal(
        url,
        "<html lang=de><head><meta name=ms.translationtype content=MT></head><body>"
            + TEXT
            + "</body></html>",
        original,
        Basis.PLATFORM);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://docs.harbour.example/de/open, https://github.com/Harbour/docs/blob/main/open.md",
    "https://docs.microsoft.com/harbour/open, https://github.com/Harbour/docs/blob/main/open.md"
  })
  void microsoftsHeadNamesTheFileThatAPageWasMadeFrom(String url, String original) {
    assertOriginal(url, ofMicrosoft(original), original, Basis.PLATFORM);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "https://github.com/Harbour/docs-pr/blob/live/open.md",
        "https://github.com/Harbour/docs.de-de/blob/live/open.md",
        "https://github.com/Harbour",
        "https://forge.example/Harbour/docs/blob/main/open.md",
        "open.md"
      })
  void closedRepositoriesAndThoseOfTranslationsHoldNoOriginalForReaders(String file) {
    assertThat(find("https://docs.harbour.example/de/open", ofMicrosoft(file))).isEmpty();
  }

  private static String ofMicrosoft(String file) {
    return "<html lang=en><head><meta name=ms.translationtype content=MT>"
        + "<meta name=original_content_git_url content='"
        + file
        + "'></head><body>"
        + TEXT
        + "</body></html>";
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://harbour.example/docs/translations/fr/guide/open.html, guide/open.md, https://harbour.example/docs/guide/open.html",
    "https://harbour.example/translations/fr/guide/, guide/README.md, https://harbour.example/guide/",
    "https://harbour.example/translations/fr/README.html?x=1, README.md, https://harbour.example/README.html?x=1",
    "https://forge.example/harbour/docs/blob/main/translations/tw/guide/open.md, guide\\\\open.md, https://forge.example/harbour/docs/blob/main/guide/open.md"
  })
  void aToolsTranslationIsInAFolderBesideItsSource(String url, String file, String original) {
    assertOriginal(url, byCoOpTranslator(file), original, Basis.PLATFORM);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://harbour.example/translations/fr/guide/open.html, guide/closed.md",
    "https://harbour.example/fr/guide/open.html, guide/open.md",
    "https://harbour.example/translations/fr, README.md",
    "https://harbour.example/translations/, README.md"
  })
  void aToolsSourceElsewhereIsNotGuessed(String url, String file) {
    assertThat(find(url, byCoOpTranslator(file))).isEmpty();
  }

  private static String byCoOpTranslator(String file) {
    return "<html lang=en><body><!--\nCO_OP_TRANSLATOR_METADATA:\n{\"original_hash\": \"0f\","
        + " \"source_file\": \""
        + file
        + "\", \"language_code\": \"fr\"}\n--><!-- CO-OP TRANSLATOR DISCLAIMER START -->"
        + TEXT
        + "</body></html>";
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://code-examples.net/de/q/1e240, https://stackoverflow.com/questions/123456",
    "https://quabr.com/123456/open, https://stackoverflow.com/questions/123456",
    "https://de.coredump.biz/questions/123456/open, https://stackoverflow.com/questions/123456"
  })
  void copiesThatKeepTheQuestionsNumberLeadToIt(String url, String original) {
    assertOriginal(url, head(""), original, Basis.PLATFORM);
  }

  @Test
  void aCopysOtherPagesLeadNowhere() {
    assertThat(find("https://quabr.com/about/us", head(""))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<!-- saved from url=(0028)https://harbour.example/open -->",
        "<!-- Mirrored from harbour.example/open by HTTrack Website Copier/3.x [XR&CO'2014], Mon -->",
        "<!--\n Page saved with SingleFile\n url: https://harbour.example/open\n saved date: Mon -->"
      })
  void aPageTranslatedInTheBrowserIsFromWhereItWasSaved(String note) {
    String font = "<font style='vertical-align: inherit'>";
    assertOriginal(
        "https://copies.example/1",
        "<!doctype html>"
            + note.replace("\\n", "\n")
            + "<html class=translated-ltr lang=en><body>"
            + (TEXT.replace("<p>", "<p>" + font + font).replace("</p>", "</font></font></p>"))
                .repeat(3)
            + "</body></html>",
        "https://harbour.example/open",
        Basis.LINK);
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
