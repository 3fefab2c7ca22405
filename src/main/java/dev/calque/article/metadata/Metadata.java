package dev.calque.article.metadata;

import dev.calque.address.PageAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article, by the order of trust of {@code docs/metadata.md}.
 *
 * @param title without the site's name; may be empty
 * @param byline who wrote it, several names separated by commas
 * @param siteName the publication
 * @param published when it first appeared
 * @param modified when it was last changed
 * @param excerpt the page's own summary
 * @param leadImage its main picture
 * @param section the part of the publication that it appeared in
 * @param articleBody the text as structured data repeat it: plain, often without paragraphs
 */
public record Metadata(
    String title,
    @Nullable String byline,
    @Nullable String siteName,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String excerpt,
    @Nullable PageAddress leadImage,
    @Nullable String section,
    @Nullable String articleBody) {}
