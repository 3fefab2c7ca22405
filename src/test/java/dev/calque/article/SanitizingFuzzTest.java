package dev.calque.article;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.calque.article.content.ArticleSanitizer;
import dev.calque.article.content.CleanMarkup;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Whatever markup a page has, what comes out is on the list: by the sanitisers alone, and on the
 * whole way. {@code JAZZER_FUZZ=1} looks for new inputs; otherwise the kept ones run.
 */
class SanitizingFuzzTest {

  private static final ArticleSanitizer SANITIZER = new ArticleSanitizer();
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  @FuzzTest(maxDuration = "150s")
  void leavesOnlyWhatIsOnTheList(FuzzedDataProvider data) {
    Element body = Jsoup.parse(data.consumeRemainingAsString(), "https://site.example/").body();

    CleanMarkup.assertClean(SANITIZER.html(SANITIZER.clean(body)));
  }

  @FuzzTest(maxDuration = "60s")
  void leavesOnlyWhatIsOnTheListOfAnArticle(FuzzedDataProvider data) {
    EXTRACTOR
        .extract(Pages.page(Pages.article(data.consumeRemainingAsString())), List.of())
        .match(
            found -> {
              CleanMarkup.assertClean(found.article().contentHtml());
              return "";
            },
            none -> "");
  }
}
