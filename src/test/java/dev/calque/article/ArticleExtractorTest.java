package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.article.ArticleOutcome.Missing;
import dev.calque.page.Page;
import dev.calque.page.Place;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleExtractorTest {

  private final ArticleExtractor extractor = new ArticleExtractor();

  @Nested
  class Text {

    @Test
    void leavesClaimedPlacesOut() {
      Page page =
          Pages.page(Pages.article("<p class=n>This text was translated by a machine.</p>"));
      List<Place> claimed = List.of(new Place(page.document().selectFirst(".n")));
      String text =
          extractor
              .extract(page, claimed)
              .match(found -> found.article().textContent(), none -> "");
      assertThat(text).contains("Before 1.").doesNotContain("translated by a machine");
    }

    @Test
    void doesNotRepeatTheTitle() {
      assertThat(Pages.extract(Pages.article("")).textContent()).startsWith("Before 1.");
    }

    @Test
    void separatesBlocksByABlankLine() {
      assertThat(Pages.extract(Pages.article("")).textContent())
          .contains("adjourned.\n\nBefore 2.");
    }

    @Test
    void leavesThePagesDocumentAsItWas() {
      Page page = Pages.page(Pages.article("<p>Read also: <a href=/x>The ferry is late</a></p>"));
      String before = page.document().html();
      extractor.extract(page, List.of());
      assertThat(page.document().html()).isEqualTo(before);
    }

    @Test
    void keepsPhrasesOfASentenceWhateverOpensWhenTheyAreClicked() {
      String sentence =
          "<p>I am a <a class=popup href='javascript:void(0)'>rather elderly</a> ferryman, and"
              + " have <span class='share-quote'>never once</span> been late in forty years.</p>"
              + "<p>Share: <a class=share-button href=/s>Tweet</a></p>";
      assertThat(Pages.extract(Pages.article(sentence)).textContent())
          .contains("I am a rather elderly ferryman, and have never once been late")
          .doesNotContain("Tweet");
    }

    @Test
    void keepsAFormulaInItsLine() {
      String line = "<p>The load is <math><mi>F</mi></math>, more than before the flood came.</p>";
      assertThat(Pages.extract(Pages.article(line)).textContent())
          .contains("The load is F, more than before");
    }

    @Test
    void cutsArticlesAppendedToTheFirst() {
      String appended =
          "<article><h2><a href=/2>Another one</a></h2>"
              + Pages.paragraphs(2, "Appended")
              + "</article>";
      assertThat(Pages.extract(Pages.article(appended.repeat(3))).textContent())
          .contains("After 4.")
          .doesNotContain("Appended");
    }

    @Test
    void cutsCommentsThatOnlyTheirHeadingTells() {
      String html =
          Pages.article("")
              .replace(
                  "</article>",
                  "<h3>12 comments</h3>" + Pages.paragraphs(2, "Reader") + "</article>");
      assertThat(Pages.extract(html).textContent())
          .contains("After 4.")
          .doesNotContain("Reader 1.");
    }
  }

  @Nested
  class Removals {

    @Test
    void explainWhatWasLeftOut() {
      Page page = Pages.page(Pages.article("<div class=newsletter-box><p>Our letter.</p></div>"));
      List<Removal> removals =
          extractor.extract(page, List.of()).match(found -> found.removals(), none -> List.of());
      assertThat(removals)
          .contains(new Removal("named-clutter", "named newsletter-box", "Our letter."));
    }
  }

  @Test
  void leavesOutWhatAServerCountedInAnyLanguage() {
    Page page =
        Pages.page(
            Pages.article(
                "<p>61 requests in 0,412 seconds.</p><p>25 Abfragen in 0.3 Sekunden</p>"
                    + "<p>3 people were hurt.</p>"));
    String text =
        extractor
            .extract(page, List.of())
            .match(found -> found.article().textContent(), none -> "");
    assertThat(text).contains("3 people were hurt.").doesNotContain("requests", "Abfragen");
  }

  @Nested
  class WithoutAnArticle {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            EMPTY_SHELL | <div id="root"></div><script src="/app.js"></script>
            NO_TEXT | <p></p>
            PLAYER | <video src="/a.mp4"></video>
            LOGIN_WALL | <form><input name="u"><input type="password"></form>
            """)
    void saysWhatThePageIs(Missing expected, String body) {
      Page page = Pages.page("<html lang=en><body>" + body + "</body></html>");
      Missing reason =
          extractor.extract(page, List.of()).match(found -> null, none -> none.reason());
      assertThat(reason).isEqualTo(expected);
    }

    @Test
    void knowsAListingByItsLinks() {
      StringBuilder links = new StringBuilder("<html lang=en><body><main>");
      for (int i = 0; i < 60; i++) {
        links.append("<div class=t><a href=/s").append(i).append(">A story about things</a></div>");
      }
      Missing reason =
          extractor
              .extract(Pages.page(links.append("</main>").toString()), List.of())
              .match(found -> null, none -> none.reason());
      assertThat(reason).isEqualTo(Missing.LISTING);
    }

    @Test
    void knowsAConsentWallByItsSentences() {
      String wall =
          "<html lang=en><body><div><p>We use cookies and similar things to show you this.</p>"
              + "<p>We value your privacy, and so do our partners, all 812 of them.</p></div>";
      Missing reason =
          extractor
              .extract(Pages.page(wall), List.of())
              .match(found -> null, none -> none.reason());
      assertThat(reason).isEqualTo(Missing.CONSENT_WALL);
    }
  }

  @Nested
  class Languages {

    @ParameterizedTest(name = "{0}: {2} words")
    @CsvSource({"en, one two three, 3", "zh, 我们走路, 4", "ja, 橋を渡る, 4", "en, don't stop-gap, 2"})
    void countsWordsByTheirRules(String language, String text, int words) {
      assertThat(ReadingTime.words(text)).as(language).isEqualTo(words);
    }

    @Test
    void derivesTheDirectionFromTheLanguage() {
      String html =
          "<html lang=ar><body><article>"
              + "<p>اجتمع المجلس يوم الثلاثاء، وتجادل لثلاث ساعات حول الجسر، ثم انفض الاجتماع دون قرار.</p>"
                  .repeat(6)
              + "</article>";
      assertThat(Pages.extract(html).direction()).isEqualTo("rtl");
    }
  }
}
