package dev.calque.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.fetch.FetchedPage;
import dev.calque.fetch.Headers;
import dev.calque.fetch.RedirectTrail;
import dev.calque.language.LanguageIdentifier;
import dev.calque.language.LanguageTag;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageParserTest {

  private static final PageAddress ADDRESS =
      PageAddress.parse("https://example.org/en/story?id=7").accepted().orElseThrow();
  private static final PageParser PARSER = new PageParser(LanguageIdentifier.standard());
  private static final String ENGLISH =
      "The old bridge over the river was opened again on Monday after two years of work, and the"
          + " first trams crossed it before noon while a small crowd watched from the bank.";
  private static final String RUSSIAN =
      "Старый мост через реку снова открыли в понедельник после двух лет ремонта, и первые трамваи"
          + " проехали по нему ещё до полудня. Жители соседних домов вышли на берег, чтобы увидеть,"
          + " как движение возвращается на прежнее место.";

  @Nested
  class Charsets {

    @ParameterizedTest(name = "{0} declared by {1}")
    @CsvSource({
      "windows-1251, header",
      "windows-1251, meta",
      "windows-1251, nobody",
      "koi8-r, meta",
      "utf-8, nobody",
      "utf-8, bom",
      "utf-16le, bom",
      "shift_jis, meta",
    })
    void areRead(String charset, String declaredBy) {
      String text = charset.equals("shift_jis") ? "港湾計画が承認された。" : RUSSIAN;
      String meta = declaredBy.equals("meta") ? "<meta charset=" + charset + ">" : "";
      String html = (declaredBy.equals("bom") ? "\ufeff" : "") + meta + "<p>" + text;
      String header = declaredBy.equals("header") ? "text/html; charset=" + charset : "text/html";
      Page page = parse(html.getBytes(Charset.forName(charset)), header);
      assertThat(page.text().blocks()).extracting(TextBlock::text).containsExactly(text);
    }

    @Test
    void believeTheByteOrderMarkBeforeTheHeader() {
      byte[] body = ("\ufeff<p>" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
      assertThat(firstText(parse(body, "text/html; charset=iso-8859-1"))).isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({"utf-7", "utf-16", "klingon-8", "cp037", "x-COMPOUND_TEXT", "''"})
    void passOverLabelsThatNoBrowserDecodes(String label) {
      byte[] body =
          ("<meta charset=\"" + label + "\"><p>" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
      assertThat(firstText(parse(body, "text/html"))).isEqualTo(RUSSIAN);
    }

    @Test
    void readLatinOneAsBrowsersDo() {
      byte[] body =
          "<meta charset=iso-8859-1><p>\u0093quoted\u0094".getBytes(StandardCharsets.ISO_8859_1);
      assertThat(firstText(parse(body, "text/html"))).isEqualTo("\u201cquoted\u201d");
    }
  }

  @Nested
  class Languages {

    @Test
    void areIdentifiedFromTheTextWhateverIsDeclared() {
      assertThat(parse("<html lang=en><p>" + RUSSIAN).language()).isEqualTo(new LanguageTag("ru"));
    }

    /** Scripts without an alphabet say in sixty characters what a notice says in two hundred. */
    @ParameterizedTest
    @CsvSource({
      "ja, 橋は二年間の工事を終えて月曜日に再び開通し、最初の路面電車が正午前に渡りました。近所の人々も見に来ました。",
      "zh, 这座桥经过两年的维修于星期一重新开放，第一批电车在中午之前驶过。附近的居民来到岸边观看。",
      "ko, 다리는 이 년간의 공사를 마치고 월요일에 다시 열렸고 첫 전차가 정오 전에 건넜습니다. 이웃들도 구경하러 나왔습니다.",
      "th, สะพานเก่าเปิดอีกครั้งเมื่อวันจันทร์หลังซ่อมสองปี และรถรางคันแรกข้ามก่อนเที่ยง ชาวบ้านออกมาดู",
    })
    void staysWhatIsDeclaredBesideMenuAndNoticeInEnglish(String declared, String text) {
      String menu = "<ul>" + "<li><a href=/x>Overview of the harbour</a>".repeat(12) + "</ul>";
      assertThat(
              parse("<html lang=" + declared + ">" + menu + "<p>" + ENGLISH + "<p>" + text)
                  .language())
          .isEqualTo(new LanguageTag(declared));
    }

    @Test
    void areTheDeclaredOnesWhereTheTextSaysTooLittle() {
      assertThat(parse("<html lang=fr-FR><p>Oui").language()).isEqualTo(new LanguageTag("fr"));
    }

    @Test
    void areTheDeclaredOnesThoughANoticeInAnotherLanguageStandsAmongTheText() {
      Page page =
          parse(
              "<html lang=pt><p>"
                  + ENGLISH
                  + "<p>Os barcos voltaram ao porto antes da chuva, e os pescadores guardaram as"
                  + " redes no armazém novo, perto do mercado onde vendem o peixe pela manhã.</p>");
      assertThat(page.language()).isEqualTo(new LanguageTag("pt"));
    }

    @Test
    void areUnknownWhereNothingTells() {
      assertThat(parse("<p>!").language()).isEqualTo(Page.UNKNOWN);
    }

    @Test
    void areNotTakenFromAListOfAudiences() {
      assertThat(parse("<meta http-equiv=content-language content='de, fr'><p>!").language())
          .isEqualTo(Page.UNKNOWN);
    }
  }

  @Nested
  class Versions {

    @Test
    void areReadFromLinksAndHeaders() {
      Page page =
          parse(
              ("<link rel=alternate hreflang=ru href=/ru/story><link rel='alternate'"
                      + " hreflang=X-Default href=https://example.org/><link rel=stylesheet"
                      + " hreflang=xx href=/y><link rel=alternate type=application/rss+xml"
                      + " href=/feed><p>"
                      + ENGLISH)
                  .getBytes(StandardCharsets.UTF_8),
              "text/html",
              Map.entry("Link", "</de/story>; rel=\"alternate\"; hreflang=\"de\", </x>; rel=next"));
      assertThat(page.versions())
          .extracting(v -> v.hreflang() + " " + v.address())
          .containsExactly(
              "ru https://example.org/ru/story",
              "x-default https://example.org/",
              "de https://example.org/de/story");
    }

    @ParameterizedTest
    @CsvSource({
      "<ul><li><a hreflang=en href=/en/story>English</a><li><a hreflang=RU href=/ru/story>Русский</a></ul>,"
          + " 'en,ru'",
      "<nav><a hreflang=en href='/en/story?id=7'>EN</a> <a hreflang=de"
          + " href=https://de.example.org/geschichte>DE</a></nav>, 'en,de'",
      "<p>See <a hreflang=de href=/de/story>this</a>, ''",
      "<p>Read <a hreflang=de href=/de/other>this</a> and <a hreflang=fr href=/fr/other>that</a>, ''",
      "<ul><li><a hreflang=de href=/de/story>one</a><li><a hreflang=de href=/story>two</a><li><a"
          + " hreflang=fr href=/fr/story>three</a></ul>, ''",
      "<ul><li><a hreflang=de href=https://other.example/de/story>one</a><li><a hreflang=fr"
          + " href=/fr/story>two</a></ul>, ''",
    })
    void areReadFromASwitcherButNotFromABibliography(String markup, String languages) {
      assertThat(parse("<p>" + ENGLISH + markup).versions())
          .extracting(LanguageVersion::hreflang)
          .containsExactlyElementsOf(
              languages.isEmpty() ? List.of() : List.of(languages.split(",", -1)));
    }

    @Test
    void areNoOthersOfThoseThatOnlyShareTheLastLabels() {
      Page page =
          PARSER
              .parse(
                  PageAddress.parse("https://paper.co.uk/story").accepted().orElseThrow(),
                  "<nav><a hreflang=de href=https://other.co.uk/story>DE</a><a hreflang=fr"
                      + " href=https://third.co.uk/story>FR</a></nav>",
                  () -> true)
              .match(PageOutcome.Parsed::page, large -> null, noRoom -> null);
      assertThat(page.versions()).isEmpty();
    }

    @Test
    void areRatherThoseThatAreNamedToMachines() {
      Page page =
          parse(
              "<link rel=alternate hreflang=de href=/machines/b><nav><a hreflang=de href=/de/story>DE"
                  + "</a><a hreflang=fr href=/fr/story>FR</a></nav>");
      assertThat(page.versions())
          .extracting(version -> version.address().path())
          .containsExactly("/machines/b", "/fr/story");
    }

    @Test
    void areResolvedAgainstTheBaseElement() {
      Page page = parse("<base href=https://cdn.example/a/><link rel=canonical href=b><p>x");
      assertThat(page.canonical().toString()).isEqualTo("https://cdn.example/a/b");
    }
  }

  @Nested
  class Blocks {

    @Test
    void areParagraphsHeadingsAndLooseText() {
      Page page =
          parse("<h1>A <b>bridge</b></h1><div>loose<p>first&nbsp;one</p>then<br>more</div>");
      assertThat(page.text().blocks())
          .extracting(TextBlock::text)
          .containsExactly("A bridge", "loose", "first one", "then more");
    }

    @ParameterizedTest
    @CsvSource({
      "hidden",
      "style='display : NONE'",
      "style='color:red;visibility:hidden'",
      "aria-hidden=true",
    })
    void areSetApartWhereTheMarkupHidesThem(String how) {
      Page page = parse("<p>seen</p><div " + how + "><p>not seen</p></div>");
      assertThat(page.text().blocks()).extracting(TextBlock::text).containsExactly("seen");
      assertThat(page.text().hidden()).extracting(TextBlock::text).containsExactly("not seen");
    }

    @Test
    void leaveScriptsAndStylesOut() {
      Page page = parse("<p>seen<script>var x = 'no';</script></p><style>p{}</style>");
      assertThat(page.text().blocks()).extracting(TextBlock::text).containsExactly("seen");
    }

    @Test
    void nameTheirPlace() {
      Page page = parse("<main><div id=note class='a b'><p><em>x</em></p></div></main>");
      assertThat(page.text().blocks().get(0).place().cssPath()).isEqualTo("div#note > p");
    }

    @Test
    void knowHowMuchOfThemIsLinked() {
      Page page = parse("<p>1234<a href=/>5678</a></p>");
      assertThat(page.text().blocks().get(0).linkDensity()).isEqualTo(0.5);
    }
  }

  @Nested
  class Facts {

    @Test
    void areReadFromGraphsAndArraysAndBrokenScriptsArePassedOver() {
      Page page =
          parse(
              "<script"
                  + " type=application/ld+json>{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":\"A\"},"
                  + "{\"@type\":\"schema:Person\",\"name\":\"B\"}]}</script><script"
                  + " type=application/ld+json>{broken</script><script type='application/ld+json;"
                  + " charset=utf-8'>/*<![CDATA[*/{\"@type\":\"WebPage\"}/*]]>*/</script>");
      assertThat(page.data().ofType("NewsArticle"))
          .singleElement()
          .satisfies(o -> assertThat(StructuredData.text(o, "headline")).contains("A"));
      assertThat(page.data().ofType("Person")).hasSize(1);
      assertThat(page.data().ofType("WebPage")).hasSize(1);
    }

    @Test
    void surviveNestingWithoutEnd() {
      Page page =
          parse("<script type=application/ld+json>" + "[".repeat(100_000) + "</script><p>x");
      assertThat(page.data().objects()).isEmpty();
    }

    @Test
    void comeFromMetaElementsByAnyOfTheirNames() {
      Page page = parse("<meta property='x og:title' content=' T '><meta name=author content=''>");
      assertThat(page.meta("og:title")).isEqualTo("T");
      assertThat(page.meta("author")).isEmpty();
    }
  }

  @Nested
  class Limits {

    @Test
    void flattenDeepMarkup() {
      Page page = parse("<div>".repeat(10_000) + "deep");
      assertThat(page.text().blocks()).extracting(TextBlock::text).containsExactly("deep");
    }

    @ParameterizedTest
    @CsvSource({"'<', '>x'", "'<p ', '>x'", "'<p a=1 ', '=2>x'", "'</', '>x'"})
    void cutNamesThatOnlyAnAttackerWrites(String before, String after) {
      String html = "<p>first</p>" + before + "n".repeat(1_000_000) + after;
      assertThat(LongNames.cut(html)).hasSizeLessThan(20_000).endsWith(after);
      assertThat(parse(html).text().blocks().get(0).text()).isEqualTo("first");
    }

    @Test
    void leaveLongRunsInScriptsAndValuesAlone() {
      String html =
          "<script>if(a<"
              + "b".repeat(50_000)
              + ")x</script><p title='<"
              + "c".repeat(50_000)
              + "'>t</p><!-- <"
              + "d".repeat(50_000)
              + " -->";
      assertThat(LongNames.cut(html)).isEqualTo(html);
    }
  }

  private static String firstText(Page page) {
    return page.text().blocks().get(0).text();
  }

  private static Page parse(String html) {
    return page(PARSER.parse(ADDRESS, html));
  }

  @SafeVarargs
  private static Page parse(
      byte[] body, String contentType, Map.Entry<String, String>... moreHeaders) {
    List<Map.Entry<String, String>> headers = new ArrayList<>(List.of(moreHeaders));
    headers.add(Map.entry("Content-Type", contentType));
    return page(
        PARSER.parse(
            new FetchedPage(
                RedirectTrail.direct(ADDRESS), Headers.of(headers), body, Instant.EPOCH)));
  }

  private static Page page(PageOutcome outcome) {
    return outcome.match(
        PageOutcome.Parsed::page,
        tooComplex -> {
          throw new AssertionError(tooComplex.detail());
        });
  }
}
