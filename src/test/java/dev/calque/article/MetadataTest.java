package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says of its article, from each place that can say it and in their order. */
class MetadataTest {

  private static Article with(String head) {
    return with(head, "<h1>The ferry waits</h1>");
  }

  private static Article with(String head, String above) {
    return Pages.extract(
        "<!doctype html><html lang=en><head>"
            + head
            + "</head><body><main><article>"
            + above
            + Pages.paragraphs(5, "Text")
            + "</article></main></body></html>");
  }

  private static String jsonLd(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @Nested
  class Title {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = ';',
        textBlock =
            """
            <title>The ferry waits | Paper</title>; The ferry waits
            <title>Paper: The ferry waits</title>; The ferry waits
            <title>港のトンネルが開通 - 港新聞</title>; 港のトンネルが開通
            <title>大桥周一重新开放_本地新闻_海港网</title>; 大桥周一重新开放
            <title>Boats wait for no one - and no one waits</title>; Boats wait for no one
            <title>A ferry with a long name: the Hello There</title>; A ferry with a long name: the Hello There
            <meta property=og:site_name content='Daily Ferry'><title>The ferry waits – Daily Ferry</title>; The ferry waits
            <meta property=og:title content='The ferry waits | Paper'><title>x</title>; The ferry waits
            <meta name=twitter:title content='From Twitter'><title>x</title>; From Twitter
            <meta name=DC.title content='From Dublin'><meta property=og:title content='From Graph'>; From Dublin
            <meta name=description content=none>; The ferry waits
            """)
    void isWithoutTheSitesName(String head, String expected) {
      assertThat(with(head).title()).isEqualTo(expected);
    }

    /** Windows have short titles. */
    @Test
    void isTheHeadingThatSaysMoreThanTheWindow() {
      assertThat(
              with(
                      "<title>The ferry waits – Paper</title>",
                      "<h1>The ferry waits, and nobody comes</h1>")
                  .title())
          .isEqualTo("The ferry waits, and nobody comes");
    }

    @Test
    void ofStructuredDataIsTheHeadlineThoughTheSiteIsNamedToo() {
      String head =
          jsonLd("{\"@type\":\"NewsArticle\",\"name\":\"Paper\",\"headline\":\"The ferry waits\"}")
              + "<title>The ferry waits | Paper</title>";
      assertThat(with(head).title()).isEqualTo("The ferry waits");
    }

    @Test
    void isFoundThoughStrayTextStandsBeforeTheDocument() {
      String html =
          "\ufeff\n<!doctype html><html lang=en><head><title>The ferry waits</title></head>";
      String body = "<body><article>" + Pages.paragraphs(5, "Text") + "</article></body></html>";
      assertThat(Pages.extract("stray " + html + body).title()).isEqualTo("The ferry waits");
    }

    @Test
    void isNotThatOfAPicture() {
      String head = "<title></title>";
      String above = "<svg><title>Close</title></svg><h1>The ferry waits</h1>";
      assertThat(with(head, above).title()).isEqualTo("The ferry waits");
    }
  }

  @Nested
  class Byline {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "<p class=byline>Jane Roe</p>",
          "<p class='post-author'>Jane Roe</p>",
          "<p><a rel='author nofollow' href=/jane>Jane Roe</a></p>",
          "<p itemprop=author itemscope><span itemprop=name>Jane Roe</span> 12 articles</p>",
          "<p class=author><span class=author__name>Jane Roe</span> Games editor</p>",
          "<p class=byline>Jane Roe March 11, 2015 3:46 PM</p>",
          "<p class=byline>Jane Roe22 Dec 2016651</p>",
          "<p class=byline>Jane Roe • 8h</p>",
          "<div id=authorization>Sign in</div><p class=byline>Jane Roe</p>",
          "<ul><li class=author-follow>Jack Doe</ul><p class=byline>Jane Roe</p>",
        })
    void isTheLineThatIsMarkedSo(String line) {
      assertThat(with("", "<h1>The ferry waits</h1>" + line).byline()).isEqualTo("Jane Roe");
    }

    @Test
    void isWordForWordWhatThePageSays() {
      assertThat(with("", "<p class=byline>By Jane Roe and Jack Doe</p>").byline())
          .isEqualTo("By Jane Roe and Jack Doe");
    }

    @Test
    void isTheOneAtTheHeadingThoughOthersStandFirst() {
      String teaser = "<div><a href=/x>Other</a><span class=byline>Jack Doe</span></div>";
      String html =
          "<html lang=en><title>The ferry waits</title><body><nav>"
              + teaser.repeat(3)
              + "</nav><main><h1>The ferry waits</h1><p class=byline>Jane Roe</p>"
              + Pages.paragraphs(5, "Text")
              + "</main></body></html>";
      assertThat(Pages.extract(html).byline()).isEqualTo("Jane Roe");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "<p class=byline>April 28, 2019 at 6:01 am</p>",
          "<p class=authorization>Sign in</p>",
          "<p class=author-photo>A picture</p>",
        })
    void isNoneWhereNobodyIsNamed(String line) {
      assertThat(with("", line).byline()).isNull();
    }

    @Test
    void namesAllWhomStructuredDataName() {
      String graph =
          "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#j\",\"name\":\"Jane Roe\"},"
              + "{\"@type\":[\"NewsArticle\"],\"headline\":\"The ferry waits\","
              + "\"author\":[{\"@id\":\"#j\"},{\"@type\":\"Person\",\"name\":\"Jack Doe\"}]}]}";
      assertThat(with(jsonLd(graph)).byline()).isEqualTo("Jane Roe, Jack Doe");
    }

    @Test
    void joinsDublinCoresCreatorsSoThatTheirCommasStayClear() {
      String head =
          "<meta name=DC.creator content='Roe, Jane'><meta name=DC.creator content='Doe, Jack'>";
      assertThat(with(head).byline()).isEqualTo("Roe, Jane; Doe, Jack");
    }

    @Test
    void survivesElementsNestedThousandfold() {
      String nest = "<div class=author>".repeat(400) + "x" + "</div>".repeat(400);
      assertThat(with("", nest + "<p class=byline>Jane Roe</p>").byline()).isNotEmpty();
    }
  }

  @Nested
  class Times {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = ';',
        textBlock =
            """
            <meta property=article:published_time content=2021-04-13T22:24:00+03:00>; 2021-04-13T19:24:00Z
            <meta name=parsely-pub-date content=2021-04-13T19:24:00Z>; 2021-04-13T19:24:00Z
            <meta itemprop=datePublished content='2021-04-13 19:24'>; 2021-04-13T19:24:00Z
            <meta name=dcterms.created content=2021-04-13>; 2021-04-13T00:00:00Z
            <meta name=date content='Tue, 13 Apr 2021 19:24:00 GMT'>; 2021-04-13T19:24:00Z
            """)
    void ofPublishingAreRead(String head, Instant expected) {
      assertThat(with(head).published()).isEqualTo(expected);
    }

    @Test
    void inNoKnownFormAreNone() {
      assertThat(with("<meta name=date content='the day before yesterday'>").published()).isNull();
    }

    @Test
    void ofChangesAreApart() {
      Article article =
          with(
              jsonLd(
                  "{\"@type\":\"Article\",\"datePublished\":\"2021-04-13\","
                      + "\"dateModified\":\"2021-04-14T10:00:00+02:00\"}"));
      assertThat(article.published()).isEqualTo("2021-04-13T00:00:00Z");
      assertThat(article.modified()).isEqualTo("2021-04-14T08:00:00Z");
    }
  }

  @Nested
  class OtherFacts {

    @Test
    void comeFromStructuredDataFirst() {
      String object =
          "{\"@type\":\"BlogPosting\",\"publisher\":{\"name\":\"Paper\"},\"description\":\"Why.\","
              + "\"articleSection\":[\"Ports\",\"Sea\"],\"image\":{\"url\":\"/i.jpg\"}}";
      Article article = with(jsonLd(object) + "<meta property=og:site_name content=Other>");
      assertThat(article.siteName()).isEqualTo("Paper");
      assertThat(article.excerpt()).isEqualTo("Why.");
      assertThat(article.section()).isEqualTo("Ports");
      assertThat(article.leadImage()).hasToString("https://paper.example/i.jpg");
    }

    @Test
    void ofBrokenStructuredDataArePassedOver() {
      Article article =
          with(
              jsonLd("{\"@type\":\"Article\", oops")
                  + "<meta property=og:site_name content=Paper>");
      assertThat(article.siteName()).isEqualTo("Paper");
    }

    @Test
    void countTheFirstRunningParagraphAsTheSummaryWhereThereIsNone() {
      assertThat(with("").excerpt()).startsWith("Text 1. The council met");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<article>", "<main>", "<body>", "<html lang=en>"})
    void takeTheDirectionFromWhereverThePageDeclaresIt(String tag) {
      String html =
          ("<html lang=en><body><main><article>" + Pages.paragraphs(5, "Text"))
              .replace(tag, tag.replace(">", " dir=rtl>"));
      assertThat(Pages.extract(html).direction()).isEqualTo("rtl");
    }
  }

  @Test
  void datesAreKnownByTheLanguagesOwnNames() {
    assertThat(BylineText.of("Jane Roe, Montag 3. März 2025", Locale.GERMAN)).isEqualTo("Jane Roe");
    assertThat(BylineText.of("Montag, 3. März 2025", Locale.GERMAN)).isNull();
    assertThat(BylineText.of("agent007", Locale.ENGLISH)).isEqualTo("agent007");
  }
}
