package dev.calque.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * Holds the quality of verdicts at the floors of {@code eval/floors.json}. Runs where the system
 * property {@code calque.corpus} names the folder of the corpora that the floors were measured on.
 */
class CorpusGateTest {

  private static final Path FLOORS = Path.of("eval/floors.json");

  private final JsonNode floors = floors();

  @Test
  void noticesAreFoundAndTrapsAreNot() throws IOException {
    JsonNode floor = floors.path("sentences");
    CorpusEvaluation.Result result = evaluation().sentences();
    int found = result.count("notices found");
    double precision = (double) found / (found + result.count("traps accused"));
    assertThat(result.share("notices found", "notices"))
        .as("recall")
        .isGreaterThanOrEqualTo(floor.path("recall").asDouble());
    assertThat(precision)
        .as("precision")
        .isGreaterThanOrEqualTo(floor.path("precision").asDouble());
    assertThat(result.share("edited right", "edited said"))
        .as("edited")
        .isGreaterThanOrEqualTo(floor.path("edited").asDouble());
    assertThat(result.share("source right", "source said"))
        .as("source")
        .isGreaterThanOrEqualTo(floor.path("source").asDouble());
    assertThat(result.share("engine right", "engine said"))
        .as("engine")
        .isGreaterThanOrEqualTo(floor.path("engine").asDouble());
  }

  @Test
  void translatedPagesAreFoundAndOthersAreNotAccused() throws IOException {
    CorpusEvaluation.Result result = evaluation().pages();
    assertThat(result.count("translated pages found"))
        .isGreaterThanOrEqualTo(floors.path("pages").path("found").asInt());
    assertThat(result.count("other pages accused")).isZero();
  }

  @Test
  void noArticleIsAccused() throws IOException {
    CorpusEvaluation.Result result = evaluation().controls();
    assertThat(result.count("controls accused")).as(result.misses().toString()).isZero();
    assertThat(result.count("controls undecided"))
        .isLessThanOrEqualTo(floors.path("controls").path("undecided").asInt());
  }

  private CorpusEvaluation evaluation() throws IOException {
    Path corpus = CorpusEvaluation.folder();
    assumeTrue(
        corpus != null && Files.exists(corpus.resolve("evidence/sentences.jsonl")),
        "skipped: the system property calque.corpus names no folder with the evaluation corpora");
    if (corpus == null) {
      throw new IllegalStateException("the assumption above has failed");
    }
    assertThat(digest(corpus.resolve("evidence/sentences.jsonl")))
        .as("the floors were measured on another corpus")
        .isEqualTo(floors.path("corpus").asText());
    return new CorpusEvaluation(corpus);
  }

  private static String digest(Path file) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode floors() {
    try {
      return new ObjectMapper().readTree(FLOORS.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
