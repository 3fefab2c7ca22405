package dev.calque.article.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Markup that wants out: a set of our own, one to a line, and the evaluation corpus' if any. */
public final class HostilePayloads {

  private HostilePayloads() {}

  /** The committed set; a line that begins with two hashes says what follows. */
  public static List<String> ownSet() throws IOException {
    try (InputStream in = HostilePayloads.class.getResourceAsStream("/article/hostile.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("## ")).toList();
    }
  }

  /** The corpus' set; nothing where there is no corpus. */
  public static Optional<List<String>> corpus() throws IOException {
    Path file = Path.of(System.getProperty("calque.corpus", ""), "security", "xss.jsonl");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    ObjectMapper json = new ObjectMapper();
    List<String> payloads = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = json.readTree(line);
      payloads.add(row.path("payload").asText());
    }
    return Optional.of(payloads);
  }
}
