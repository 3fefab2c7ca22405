package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packaged service with both of its optional logs on: JSON, and a line a call. */
class LogsIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAGE =
      "https%3A%2F%2Fsamples.calque.example%2Fen%2Fthe-tide-book.html";

  @Test
  void areJsonAndHoldTheCallButNotThePage() throws Exception {
    assumeTrue(PackagedInstance.isPackaged(), "skipped: nothing packaged in target/quarkus-app");
    Path log = Path.of("target", "logs-it.log");
    List<String> settings =
        List.of("quarkus.log.console.json.enabled=true", "quarkus.http.access-log.enabled=true");
    try (PackagedInstance instance = PackagedInstance.start("256m", "prod", settings, log)) {
      assertThat(instance.get("/v1/read?url=" + PAGE).statusCode()).isEqualTo(200);
      assertThat(instance.get("/v1/verdict?url=http%3A%2F%2F10.0.0.1%2Fa-secret").statusCode())
          .isEqualTo(403);
    }
    List<String> lines = Files.readAllLines(log);
    for (String line : lines) {
      JsonNode event = JSON.readTree(line);
      assertThat(event.path("message").asText()).as(line).isNotEmpty();
      assertThat(event.path("level").asText()).as(line).isNotEmpty();
    }
    String all = String.join("\n", lines);
    assertThat(all).contains("GET /v1/read 200").contains("GET /v1/verdict 403");
    assertThat(all).doesNotContain("tide-book", "a-secret", "10.0.0.1", "samples.calque");
  }

  @Test
  void nameTheSettingThatKeepsFromStarting() {
    assumeTrue(PackagedInstance.isPackaged(), "skipped: nothing packaged in target/quarkus-app");
    List<String> settings = List.of("calque.cors.origins=https://*.example");
    Path log = Path.of("target", "logs-it-start.log");
    assertThatThrownBy(() -> PackagedInstance.start("256m", "prod", settings, log).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("calque.cors.origins: expected exact origins");
  }
}
