package dev.calque.api;

/** Examples for the OpenAPI document. */
final class Examples {

  static final String REQUEST =
      """
      {"url": "https://example.org/en/story", "html": "<!doctype html><html lang=en>…"}
      """;

  static final String PROBLEM =
      """
      {
        "type": "/problems/unreachable",
        "title": "The site could not be reached",
        "status": 502,
        "detail": "Expected an address for example.org, found none; check the spelling."
      }
      """;

  static final String READING =
      """
      {
        "schema": 1,
        "requestedUrl": "https://example.org/en/story?utm_source=x",
        "url": "https://example.org/en/story",
        "fetchedAt": "2026-11-23T16:00:00Z",
        "translation": {
          "label": "machine-translated",
          "engine": {"id": "google-translate", "name": "Google Translate"},
          "sourceLanguage": "ru",
          "targetLanguage": "en",
          "edited": false,
          "notice": "This story was translated automatically from Russian and not edited.",
          "otherNotices": [],
          "evidence": [
            {
              "signal": "notice-automatic-translation",
              "strength": "proof",
              "direction": "for",
              "quote": "This story was translated automatically from Russian and not edited.",
              "where": "article > div#note"
            }
          ]
        },
        "original": {
          "url": "https://example.org/story",
          "language": "ru",
          "basis": "hreflang"
        },
        "versions": [{"language": "uk", "url": "https://example.org/uk/story"}],
        "article": {
          "title": "A bridge reopens",
          "byline": "A. Writer",
          "siteName": "Example News",
          "language": "en",
          "dir": "ltr",
          "publishedTime": "2026-04-13T19:24:00Z",
          "modifiedTime": null,
          "excerpt": "The bridge is open again.",
          "leadImage": "https://example.org/bridge.jpg",
          "contentHtml": "<p>The bridge is open again.</p>",
          "textContent": "The bridge is open again.",
          "wordCount": 5,
          "readingTimeMinutes": 1
        },
        "articleMissing": null
      }
      """;

  private Examples() {}
}
