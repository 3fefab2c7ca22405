package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.address.PageAddress;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Puts every case of the outside corpus through the real address, resolver and redirect code, over
 * an internet without traffic, and writes target/ssrf-results.jsonl for the corpus' own scorer.
 */
class SsrfCorpusTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Decided otherwise than the corpus suggests; the reasons are in docs/adr/0011. */
  private static final Set<String> DECIDED_OTHERWISE = Set.of("redirect-downgrade https to http");

  private static Vertx vertx;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void close() {
    vertx.close();
  }

  @Test
  void letsNothingThroughThatMustBeBlockedAndBlocksNothingElse() throws IOException {
    Path corpus = Path.of(System.getProperty("calque.corpus", ""), "security", "ssrf.jsonl");
    assumeTrue(Files.isReadable(corpus), "skipped: no security/ssrf.jsonl under calque.corpus");
    List<String> results = new ArrayList<>();
    Set<String> wrong = new TreeSet<>();
    for (String line : Files.readAllLines(corpus)) {
      JsonNode test = JSON.readTree(line);
      FakeInternet internet = internet(test);
      String verdict =
          PageAddress.parse(test.get("url").asText())
              .match(
                  accepted ->
                      internet.fetch(vertx, accepted.address()) instanceof FetchOutcome.Fetched
                          ? "allow"
                          : "block",
                  rejected -> "block");
      results.add(
          JSON.writeValueAsString(
              Map.of(
                  "id",
                  test.get("id").asText(),
                  "verdict",
                  verdict,
                  "connected",
                  internet.connected)));
      if (!isRight(test, verdict, internet.connected)) {
        wrong.add(test.get("tier").asText() + " " + verdict + " " + test);
      }
    }
    Files.write(Files.createDirectories(Path.of("target")).resolve("ssrf-results.jsonl"), results);
    assertThat(wrong).isEmpty();
  }

  private static boolean isRight(JsonNode test, String verdict, List<String> connected) {
    for (JsonNode forbidden : test.path("forbidden")) {
      if (connected.contains(forbidden.asText())) {
        return false;
      }
    }
    return verdict.equals(test.get("expect").asText())
        || test.path("pinned_ok").asBoolean()
        || DECIDED_OTHERWISE.contains(test.get("reason").asText());
  }

  private static FakeInternet internet(JsonNode test) {
    FakeInternet internet = new FakeInternet();
    if (test.has("dns")) {
      internet.onlyTheseNames();
      for (Map.Entry<String, JsonNode> name : test.get("dns").properties()) {
        List<List<String>> answers = new ArrayList<>();
        for (JsonNode answer : name.getValue()) {
          List<String> addresses = new ArrayList<>();
          answer.forEach(address -> addresses.add(address.asText()));
          answers.add(addresses);
        }
        internet.name(name.getKey(), answers.isEmpty() ? List.of(List.of()) : answers);
      }
    }
    for (JsonNode hop : test.path("redirects")) {
      Map<String, String> headers = new HashMap<>();
      hop.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
      if (hop.has("location")) {
        headers.put("Location", hop.get("location").asText());
      }
      internet.at(
          hop.get("from").asText(),
          new FakeInternet.Answer(hop.get("status").asInt(), headers, hop.path("body").asText()));
    }
    return internet;
  }
}
