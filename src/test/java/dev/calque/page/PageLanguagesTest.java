package dev.calque.page;

import static dev.calque.page.ParsedPages.ENGLISH;
import static dev.calque.page.ParsedPages.PARSER;
import static dev.calque.page.ParsedPages.RUSSIAN;
import static dev.calque.page.ParsedPages.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a page is in, and which versions in others it names. */
class PageLanguagesTest {

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
      "<ul><li><a hreflang=en href=/en/story>English</a>"
          + "<li><a hreflang=RU href=/ru/story>Русский</a></ul>,"
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
              "<link rel=alternate hreflang=de href=/machines/b><nav>"
                  + "<a hreflang=de href=/de/story>DE"
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
}
