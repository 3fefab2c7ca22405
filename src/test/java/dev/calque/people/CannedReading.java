package dev.calque.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Answers in the contract's form, for what no sample page shows. */
final class CannedReading {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String READING =
      """
      {
        "schema": 1,
        "requestedUrl": "https://paper.example/story",
        "url": "https://paper.example/story",
        "fetchedAt": "2026-11-23T16:00:00Z",
        "translation": {
          "label": "undecided", "engine": null, "sourceLanguage": null, "targetLanguage": "ar",
          "edited": null, "notice": null, "otherNotices": [],
          "evidence": [{"signal": "mojibake", "strength": "hint", "direction": "for",
            "quote": "one two", "where": "text"}]
        },
        "original": null,
        "versions": [],
        "article": {
          "title": "A story", "byline": "A. Writer", "siteName": "The Paper", "language": "en",
          "dir": "ltr", "publishedTime": "2026-04-13T19:24:00Z", "modifiedTime": null,
          "excerpt": "One.", "leadImage": null, "contentHtml": "<p>One.</p>",
          "textContent": "One.", "wordCount": 1, "readingTimeMinutes": 1
        },
        "articleMissing": null
      }
      """;

  private final ObjectNode json;

  private CannedReading(ObjectNode json) {
    this.json = json;
  }

  static CannedReading undecided() {
    try {
      return new CannedReading((ObjectNode) MAPPER.readTree(READING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CannedReading withVerdict(
      String label,
      @Nullable String engine,
      @Nullable String from,
      @Nullable String into,
      @Nullable Boolean edited) {
    ObjectNode translation = (ObjectNode) json.get("translation");
    translation
        .put("label", label)
        .put("sourceLanguage", from)
        .put("targetLanguage", into)
        .put("edited", edited);
    translation.putArray("evidence");
    if (engine != null) {
      translation.putObject("engine").put("id", "some-engine").put("name", engine);
    }
    return this;
  }

  CannedReading withArticle(String field, String value) {
    ((ObjectNode) json.get("article")).put(field, value);
    return this;
  }

  CannedReading withoutArticle(String missing) {
    json.putNull("article").put("articleMissing", missing);
    return this;
  }

  CannedReading withEvidence(String field, String value) {
    ((ObjectNode) json.at("/translation/evidence/0")).put(field, value);
    return this;
  }

  CannedReading withOriginal(String url) {
    json.putObject("original").put("url", url).put("language", "ru").put("basis", "link");
    return this;
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
