package dev.calque.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.article.content.CleanMarkup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Payloads on the whole way: in an article's page, through every step. */
class HostileArticleTest {

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  static List<String> payloads() throws IOException {
    try (InputStream in = HostileArticleTest.class.getResourceAsStream("/article/hostile.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("payloads")
  void comesOutDead(String payload) {
    CleanMarkup.assertClean(contentOf(payload));
  }

  @Test
  void comesOutDeadOnTheCorpus() throws IOException {
    Optional<Path> corpus = ArticleCorpus.folder().map(f -> f.resolve("security/xss.jsonl"));
    Assumptions.assumeTrue(
        corpus.filter(Files::isRegularFile).isPresent(),
        "skipped: calque.corpus names no folder with security/xss.jsonl");
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(corpus.orElseThrow())) {
      JsonNode row = json.readTree(line);
      CleanMarkup.assertClean(contentOf(row.path("payload").asText()));
    }
  }

  private static String contentOf(String payload) {
    return EXTRACTOR
        .extract(Pages.page(Pages.article(payload)), List.of())
        .match(found -> found.article().contentHtml(), none -> "");
  }
}
