package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.article.ArticleOutcome.Missing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages without an article are said to be, and articles that only look like them. */
class PageKindTest {

  private static final String SITE = "https://paper.example";

  private static @Nullable Missing kind(String address, String body) {
    String html = "<!doctype html><html lang=en><head><title>Paper</title></head><body>" + body;
    return new ArticleExtractor()
        .extract(
            ArticleCorpus.parse(PageAddress.parse(address).accepted().orElseThrow(), html),
            List.of())
        .match(found -> null, missing -> missing.reason());
  }

  private static String teasers(int count, String extra) {
    StringBuilder html =
        new StringBuilder("<nav><a href=/>Paper</a> <a href=/sea>Sea</a></nav><main>");
    for (int i = 0; i < count; i++) {
      html.append("<div class=item><h2><a href=/story-").append(i);
      html.append(">The harbour and its ferry, part ").append(i).append("</a></h2>");
      html.append("<p>The ferry left the harbour late again, and nobody could say why it did. ");
      html.append("The council wants to talk about it on Tuesday.</p>")
          .append(extra)
          .append("</div>");
    }
    return html.append("</main>").toString();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "/, HOME_PAGE",
    "/sea, LISTING",
    "/?s=ferry, SEARCH_RESULTS",
    "/search?q=ferry, SEARCH_RESULTS",
    "/suche/ferry, SEARCH_RESULTS",
  })
  void aListOfTeasersIsToldByItsAddress(String path, Missing expected) {
    assertThat(kind(SITE + path, teasers(12, ""))).isEqualTo(expected);
  }

  /** What an English menu has too many of are letters, not words. */
  @Test
  void aShortJapanesePageWithALongMenuInEnglishIsNoList() {
    String menu = "<ul>" + "<li><a href=/x>Boats</a>".repeat(25) + "</ul>";
    String text = "橋は二年間の工事を終えて月曜日に再び開通し、最初の路面電車が正午前に渡りました。";
    assertThat(
            kind(SITE + "/bridge", menu + "<article><h1>橋</h1><p>" + text.repeat(2) + "</article>"))
        .isNull();
  }

  @Test
  void aListWithPricesIsOneOfProducts() {
    assertThat(kind(SITE + "/boats", teasers(12, "<span>€ 1,250.00</span>")))
        .isEqualTo(Missing.PRODUCT_GRID);
  }

  @Test
  void aRowOfLinkedPicturesWithPricesIsOneOfProducts() {
    String item = "<li><a href=/b><img src=b.jpg alt=''>Boat, four oars</a><b>$250</b></li>";
    assertThat(kind(SITE + "/boats", "<ul>" + item.repeat(24) + "</ul>"))
        .isEqualTo(Missing.PRODUCT_GRID);
  }

  @Test
  void anApplicationThatWantsScriptsIsAnEmptyShell() {
    String shell =
        "<noscript>You need to enable JavaScript to run this app.</noscript>"
            + "<div id=app></div><script src=/app.js></script>";
    assertThat(kind(SITE + "/story", shell)).isEqualTo(Missing.EMPTY_SHELL);
  }

  @Test
  void anArticleAboveLinkedHeadingsIsAnArticle() {
    String body = "<article><h1>The bridge</h1>" + Pages.paragraphs(6, "Text") + "</article>";
    assertThat(kind(SITE + "/story", body + teasers(9, ""))).isNull();
  }

  @Test
  void aListOfRecommendationsWithTextOfItsOwnIsAnArticle() {
    StringBuilder html = new StringBuilder("<article><h1>Ten ferries to take</h1>");
    for (int i = 0; i < 10; i++) {
      html.append("<h2><a href=https://ferry.example/").append(i).append(">Ferry ").append(i);
      html.append("</a></h2>").append(Pages.paragraphs(3, "About it"));
    }
    assertThat(kind(SITE + "/ten-ferries", html + "</article>")).isNull();
  }

  @Test
  void anArticleWithPricesInItIsAnArticle() {
    String prices = "<ul><li>$5</li><li>$6</li><li>$7</li><li>$8</li><li>$9</li><li>$10</li></ul>";
    String body = "<article><h1>The fares</h1>" + Pages.paragraphs(4, "Text") + prices;
    assertThat(kind(SITE + "/fares", body + "</article>")).isNull();
  }
}
