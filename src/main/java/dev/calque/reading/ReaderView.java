package dev.calque.reading;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payload that the extension receives, as the contract writes it. Fields may be added; one is
 * renamed or dropped only with a new version path.
 *
 * @param schema the contract's version
 * @param requestedUrl the address as the caller wrote it
 * @param url the address that answered, normalised
 * @param fetchedAt when, in UTC to the second (RFC 3339)
 * @param translation the verdict
 * @param original where the original is; null where none is known
 * @param versions the page's versions in other languages
 * @param refreshUrl where the page sends browsers by its own markup (meta refresh), which is not
 *     followed; null where it doesn't
 * @param article null where the page has none
 * @param articleMissing what the page is instead; null where there is an article
 */
@JsonPropertyOrder({
  "schema",
  "requestedUrl",
  "url",
  "fetchedAt",
  "translation",
  "original",
  "versions",
  "refreshUrl",
  "article",
  "articleMissing"
})
public record ReaderView(
    int schema,
    String requestedUrl,
    String url,
    String fetchedAt,
    Translation translation,
    @Nullable OriginalPage original,
    List<Version> versions,
    @Nullable String refreshUrl,
    @Nullable ArticleView article,
    @Nullable String articleMissing) {

  /** The version of the contract that this code speaks. */
  public static final int SCHEMA = 1;

  /** The verdict, and what it stands on. */
  public record Translation(
      String label,
      @Nullable EngineName engine,
      @Nullable String sourceLanguage,
      @Nullable String targetLanguage,
      @Nullable Boolean edited,
      @Nullable String notice,
      List<OtherNotice> otherNotices,
      List<EvidenceItem> evidence) {}

  /** What translated. */
  public record EngineName(String id, String name) {}

  /** A notice that speaks of the page's version in another language. */
  public record OtherNotice(String language, String text) {}

  /** One thing that a reader can check on the page. */
  public record EvidenceItem(
      String signal, String strength, String direction, @Nullable String quote, String where) {}

  /** Where the original is, and on which ground we say so. */
  public record OriginalPage(String url, @Nullable String language, String basis) {}

  /** A version of the page in another language. */
  public record Version(String language, String url) {}

  /**
   * The article, in reader mode.
   *
   * @param removals what was left out of it and why, the first {@value #MOST_REMOVALS} at most
   */
  public record ArticleView(
      String title,
      @Nullable String byline,
      @Nullable String siteName,
      String language,
      String dir,
      @Nullable String publishedTime,
      @Nullable String modifiedTime,
      @Nullable String excerpt,
      @Nullable String leadImage,
      String contentHtml,
      String textContent,
      int wordCount,
      int readingTimeMinutes,
      List<RemovalItem> removals) {

    /** As many as a reader may want to look through. */
    public static final int MOST_REMOVALS = 40;
  }

  /** One thing that was left out of the article. */
  public record RemovalItem(String step, String reason, String sample) {}

  /** The same reading without its article: what {@code /v1/verdict} answers. */
  public Summary withoutArticle() {
    return new Summary(
        schema,
        requestedUrl,
        url,
        fetchedAt,
        translation,
        original,
        versions,
        refreshUrl,
        articleMissing);
  }

  /** A reading without {@code article}. */
  @JsonPropertyOrder({
    "schema",
    "requestedUrl",
    "url",
    "fetchedAt",
    "translation",
    "original",
    "versions",
    "refreshUrl",
    "articleMissing"
  })
  public record Summary(
      int schema,
      String requestedUrl,
      String url,
      String fetchedAt,
      Translation translation,
      @Nullable OriginalPage original,
      List<Version> versions,
      @Nullable String refreshUrl,
      @Nullable String articleMissing) {}
}
