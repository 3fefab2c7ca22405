package dev.calque.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What the files of the evaluation corpora hold, and the page that is made of a sentence. */
final class CorpusRows {

  private CorpusRows() {}

  static Optional<JsonNode> fillerIn(JsonNode filler, String language) {
    for (String key : List.of(language, language.split("-", 2)[0])) {
      if (filler.has(key)) {
        return Optional.of(filler.get(key));
      }
    }
    return Optional.empty();
  }

  static Optional<String> text(JsonNode row, String key) {
    JsonNode value = row.path(key);
    return value.isNull() || value.isMissingNode() || value.asText().isEmpty()
        ? Optional.empty()
        : Optional.of(value.asText());
  }

  static String html(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String noticePage(String language, String sentence, JsonNode filler) {
    String title = escape(filler.path("title").asText());
    StringBuilder paragraphs = new StringBuilder();
    filler
        .path("paragraphs")
        .forEach(each -> paragraphs.append("<p>").append(escape(each.asText())).append("</p>"));
    String line =
        sentence.startsWith("<!--") ? sentence : "<p class=\"note\">" + escape(sentence) + "</p>";
    return "<!doctype html><html lang=\""
        + language
        + "\" dir=\""
        + filler.path("dir").asText()
        + "\"><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title></head><body><header><a href=\"/\">Home</a></header><main><article>"
        + line
        + "<h1>"
        + title
        + "</h1>"
        + paragraphs
        + "</article></main><footer>2026</footer></body></html>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#x27;");
  }
}
