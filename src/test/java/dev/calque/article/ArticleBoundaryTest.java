package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an article begins and ends, and what stands in it without being of it. */
class ArticleBoundaryTest {

  @Nested
  class Keeps {

    @Test
    void sectionsThatArePlainArticleElements() {
      String section =
          "<article class=block><h3>The %s pier</h3><p>It was drilled to the rock in the spring,"
              + " and measured again in summer.</p></article>";
      String text =
          Pages.extract(
                  "<html lang=en><title>The bridge | Paper</title><body><main><h1>The bridge</h1>"
                      + Pages.paragraphs(3, "Before")
                      + section.formatted("north")
                      + section.formatted("south")
                      + "</main></body></html>")
              .textContent();
      assertThat(text).contains("The north pier").contains("drilled to the rock");
    }

    @Test
    void versesThatHaveNoFullStops() {
      StringBuilder verses = new StringBuilder();
      for (int i = 1; i <= 12; i++) {
        verses.append("<p>over the water line ").append(i).append("</p>");
      }
      String text =
          Pages.extract(
                  "<html lang=en><title>Poem</title><body><article><h1>Poem</h1>"
                      + verses
                      + Pages.paragraphs(2, "After")
                      + "</article></body></html>")
              .textContent();
      assertThat(text).contains("over the water line 1\n").contains("over the water line 12");
    }

    @Test
    void aSalutation() {
      String html =
          Pages.article("").replace("<p>Before 1.", "<p>Dear neighbours,</p><p>Before 1.");
      assertThat(Pages.extract(html).textContent()).contains("Dear neighbours,");
    }

    @Test
    void headingsWhoseAnchorsSoundLikeFurniture() {
      String html = Pages.article("<h2 id=nav_footer_related>How it was built</h2><p>Slowly.</p>");
      assertThat(Pages.extract(html).textContent()).contains("How it was built");
    }

    @Test
    void listsOfSentencesWithLinksInThem() {
      String item = "<li>Ada <a href=/b>fixed the rusty bearings of the north pier</a> in May</li>";
      assertThat(Pages.extract(Pages.article("<ul>" + item.repeat(3) + "</ul>")).textContent())
          .contains("fixed the rusty bearings");
    }

    @Test
    void shortLinesBetweenParagraphsThatPageBuildersPutIntoRows() {
      String row = "<div class=row><div class=cell>%s</div></div>";
      String html =
          "<html lang=en><title>The bridge</title><body><div id=page>"
              + row.formatted(Pages.paragraphs(4, "Before"))
              + "<p>1. The north pier</p>"
              + row.formatted(Pages.paragraphs(3, "After"))
              + "</div></body></html>";
      assertThat(Pages.extract(html).textContent()).contains("1. The north pier");
    }

    @Test
    void everySummaryAboveTheText() {
      String html =
          "<html lang=en><title>The bridge</title><body><div><header><h1>The bridge</h1>"
              + "<p class=article-intro>The first bridge fell, and nobody was told of it.</p>"
              + "<p class=article-subheadline>The second one stands, and nobody knows why.</p>"
              + "</header><div class=tools>Tools</div><div class=text>"
              + Pages.paragraphs(5, "Text")
              + "</div></div></body></html>";
      assertThat(Pages.extract(html).textContent())
          .contains("The first bridge fell")
          .contains("The second one stands");
    }

    @Test
    void aPageThatIsNothingButLinks() {
      assertThat(
              Pages.extract(
                      "<title>Rooms</title><body><a href=/a><p>North</p> and South</a></body>")
                  .textContent())
          .contains("North")
          .contains("South");
    }

    @Test
    void ingredientsThatStructuredDataAttests() {
      String data =
          "<script type='application/ld+json'>{\"@type\":\"Recipe\",\"recipeIngredient\":"
              + "[\"200 g of flour\",\"3 small eggs\"],\"recipeInstructions\":"
              + "[{\"@type\":\"HowToStep\",\"text\":\"Stir the flour into the eggs, slowly.\"}]}"
              + "</script>";
      String html =
          "<html lang=en><head><title>Cake</title>%s</head><body><main><div class=wide>"
              + "<table class=tags><tr><td>200 g of flour</td></tr><tr><td>3 small eggs</td></tr>"
              + "</table></div><div class=sidebar><p>Stir the flour into the eggs, slowly.</p>"
              + "</div><div class=about>"
              + Pages.paragraphs(4, "About")
              + "</div></main></body></html>";
      assertThat(Pages.extract(html.formatted(data)).textContent())
          .contains("200 g of flour")
          .contains("Stir the flour");
      assertThat(Pages.extract(html.formatted("")).textContent()).doesNotContain("Stir the flour");
    }
  }

  @Nested
  class LeavesOut {

    @Test
    void appendedArticlesWithATitleOrADate() {
      String appended =
          "<article><h2>%s</h2>%s<p>They voted on the harbour, at last, and went"
              + " home.</p></article>";
      String text =
          Pages.extract(
                  Pages.article(
                      appended.formatted("<a href=/h>The harbour</a>", "")
                          + appended.formatted("The ferry", "<time>2021-03-04</time>")))
              .textContent();
      assertThat(text).doesNotContain("The harbour").doesNotContain("The ferry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Warning: Undefined array key 3 in /srv/www/page.php on line 407"})
    void whatThePagesOwnProgramPrints(String message) {
      assertThat(Pages.extract(Pages.article("<div>" + message + "</div>")).textContent())
          .doesNotContain("/srv/www");
    }

    @Test
    void headingsFromUnderWhichAllIsGone() {
      String html =
          Pages.article(
              "<h3>From our archive</h3><p><a href=/z>The ferry that never came home</a></p>"
                  + "<h3>The second pier</h3><p>It was built in the autumn, on rock.</p>");
      assertThat(Pages.extract(html).textContent())
          .doesNotContain("From our archive")
          .contains("The second pier");
    }

    @Test
    void aCaptionThatIsALinkedHeading() {
      String html =
          Pages.article(
              "<figure><a href=/ferry><img src=/f.jpg alt=Ferry><figcaption><h3>The ferry that"
                  + " never came home</h3></figcaption></a></figure>");
      assertThat(Pages.extract(html).textContent()).doesNotContain("never came home");
    }

    /** "entry-meta" is no entry. */
    @ParameterizedTest
    @ValueSource(strings = {"entry-meta", "post-meta", "article-meta"})
    void whatIsNamedInTwoWords(String name) {
      String html =
          Pages.article("<div class=" + name + ">23 May 2016 at 4 pm, by Ada, 91 additions</div>");
      assertThat(Pages.extract(html).textContent()).doesNotContain("91 additions");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "de | Auch lesen: <a href=/x>Die Fähre kam nie an</a>",
          "es | Lee también: <a href=/x>El barco que nunca llegó</a>",
          "fr | À lire aussi : <a href=/x>Le bac qui ne revint jamais</a>",
          "pl | Czytaj także: <a href=/x>Prom, który nie wrócił</a>",
          "it | Leggi anche: <a href=/x>Il traghetto mai tornato</a>",
          "nl | Lees ook: <a href=/x>De veerboot die nooit kwam</a>",
          "cs | Čtěte také: <a href=/x>Přívoz, který nepřišel</a>",
          "ru | Читайте также: <a href=/x>Паром, который не пришёл</a>",
          "uk | Читайте також: <a href=/x>Пором, який не прийшов</a>",
        })
    void linesThatLeadElsewhereInTheLanguageOfThePage(String language, String line) {
      String html =
          Pages.article("<p>" + line + "</p>")
              .replace("<html lang=en>", "<html lang=" + language + ">");
      assertThat(Pages.extract(html).textContent())
          .doesNotContain(line.substring(line.indexOf('>') + 1, line.indexOf("</a>")));
    }
  }
}
