package dev.calque.page;

import static dev.calque.page.ParsedPages.RUSSIAN;
import static dev.calque.page.ParsedPages.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageParserTest {

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
                  + " type=application/ld+json>{\"@graph\":["
                  + "{\"@type\":[\"NewsArticle\"],\"headline\":\"A\"},"
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
}
