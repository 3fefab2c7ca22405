package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Holds the extractor to the quality that it has had, on pages that lie outside the project. */
class ArticleCorpusTest {

  private static final Path FLOORS = Path.of("eval/floors-article.json");

  @Test
  void holdsTheFloors() throws IOException, NoSuchAlgorithmException {
    Optional<Path> corpus = ArticleCorpus.folder();
    Assumptions.assumeTrue(
        corpus.isPresent(), "skipped: calque.corpus names no folder with article sets");
    JsonNode floors = new ObjectMapper().readTree(FLOORS.toFile());
    Assumptions.assumeTrue(
        floors.path("corpus").asText().equals(digest(corpus.orElseThrow())),
        "skipped: the floors were measured on another corpus");
    Map<String, Double> measures = new ArticleCorpusEvaluation(corpus.orElseThrow()).run();
    floors
        .path("floors")
        .fields()
        .forEachRemaining(
            floor ->
                assertThat(measures.get(floor.getKey()))
                    .as(floor.getKey())
                    .isGreaterThanOrEqualTo(floor.getValue().asDouble()));
  }

  private static String digest(Path corpus) throws IOException, NoSuchAlgorithmException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (String set : new String[] {"scrapinghub", "mozilla", "snippets"}) {
      sha.update(Files.readAllBytes(corpus.resolve("articles").resolve(set).resolve("truth.json")));
    }
    return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
  }
}
