package dev.calque.article;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article, pulled out and cleaned.
 *
 * @param title without the site's name; may be empty
 * @param byline who wrote it
 * @param siteName the publication
 * @param language what the article is in
 * @param direction {@code ltr} or {@code rtl}
 * @param published when it first appeared
 * @param modified when it was last changed
 * @param excerpt its summary: the page's own, or its first paragraph
 * @param leadImage its main picture
 * @param section the part of the publication that it appeared in
 * @param contentHtml sanitised markup
 * @param textContent plain text, blocks separated by a blank line, title not repeated
 * @param wordCount words, counted by the rules of the language
 * @param readingTimeMinutes at least 1
 */
public record Article(
    String title,
    @Nullable String byline,
    @Nullable String siteName,
    LanguageTag language,
    String direction,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String excerpt,
    @Nullable PageAddress leadImage,
    @Nullable String section,
    String contentHtml,
    String textContent,
    int wordCount,
    int readingTimeMinutes) {}
