package dev.calque.article;

import dev.calque.article.content.CleanMarkup;
import dev.calque.article.content.HostilePayloads;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Payloads on the whole way: in an article's page, through every step. */
class HostileArticleTest {

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  static List<String> payloads() throws IOException {
    return HostilePayloads.ownSet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("payloads")
  void comesOutDead(String payload) {
    CleanMarkup.assertClean(contentOf(payload));
  }

  @Test
  void comesOutDeadOnTheCorpus() throws IOException {
    Optional<List<String>> corpus = HostilePayloads.corpus();
    Assumptions.assumeTrue(
        corpus.isPresent(), "skipped: calque.corpus names no folder with security/xss.jsonl");
    for (String payload : corpus.orElseThrow()) {
      CleanMarkup.assertClean(contentOf(payload));
    }
  }

  private static String contentOf(String payload) {
    return EXTRACTOR
        .extract(Pages.page(Pages.article(payload)), List.of())
        .match(found -> found.article().contentHtml(), none -> "");
  }
}
