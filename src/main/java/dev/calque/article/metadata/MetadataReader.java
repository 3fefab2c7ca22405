package dev.calque.article.metadata;

import dev.calque.address.PageAddress;
import dev.calque.page.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a page's metadata, each field from the most trusted place that has it. The orders are
 * argued in {@code docs/metadata.md}; they are visible here, one method a field.
 */
public final class MetadataReader {

  private static final int LONGEST_BYLINE = 200;

  private MetadataReader() {}

  /** Reads what the page says of its article. Never fails: what is broken is passed over. */
  public static Metadata read(Page page) {
    MarkupFacts markup = MarkupFacts.of(page.document());
    ArticleObject object = ArticleObject.of(page.data());
    String siteName = siteName(markup, object).orElse(null);
    Titles titles = new Titles(siteName == null ? "" : siteName, page.address().host());
    String title = titles.choose(object, markup);
    return new Metadata(
        title,
        byline(markup, object, title).orElse(null),
        siteName,
        published(markup, object).orElse(null),
        modified(markup, object).orElse(null),
        excerpt(markup, object).orElse(null),
        leadImage(page, markup, object).orElse(null),
        section(markup, object).orElse(null),
        object.text("articleBody").orElse(null));
  }

  private static Optional<String> siteName(MarkupFacts markup, ArticleObject object) {
    return first(object.publisher(), markup.meta("og:site_name"), markup.meta("application-name"));
  }

  private static Optional<String> byline(MarkupFacts markup, ArticleObject object, String title) {
    return first(
            object.authors(),
            markup.creators("dc:creator", "dc.creator", "dcterms.creator", "dcterm:creator"),
            markup.meta("author", "parsely-author", "sailthru.author"),
            markup
                .meta("article:author", "og:article:author")
                .filter(author -> author.indexOf("://") < 0),
            markup.byline(title))
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_BYLINE);
  }

  private static Optional<Instant> published(MarkupFacts markup, ArticleObject object) {
    return Stream.of(
            object.text("datePublished"),
            markup.meta("article:published_time", "article:published", "og:published_time"),
            markup.meta("parsely-pub-date", "sailthru.date"),
            markup.property("datepublished"),
            markup.meta("dcterms.created", "dcterms.issued", "dc.date.issued", "dc.date.created"),
            markup.meta("dc.date", "dcterms.date", "date", "pubdate", "publish-date"),
            object.text("dateCreated"),
            markup.time())
        .flatMap(Optional::stream)
        .flatMap(text -> Timestamps.parse(text).stream())
        .findFirst();
  }

  private static Optional<Instant> modified(MarkupFacts markup, ArticleObject object) {
    return Stream.of(
            object.text("dateModified"),
            markup.meta("article:modified_time", "og:updated_time", "article:modified"),
            markup.property("datemodified"),
            markup.meta("dcterms.modified", "dc.date.modified", "last-modified", "lastmod"))
        .flatMap(Optional::stream)
        .flatMap(text -> Timestamps.parse(text).stream())
        .findFirst();
  }

  private static Optional<String> excerpt(MarkupFacts markup, ArticleObject object) {
    return first(
        object.text("description"),
        markup.meta("dc:description", "dc.description", "dcterms.description"),
        markup.meta("og:description"),
        markup.meta("description"),
        markup.meta("twitter:description"));
  }

  private static Optional<PageAddress> leadImage(
      Page page, MarkupFacts markup, ArticleObject object) {
    return Stream.of(
            markup.meta("og:image:secure_url", "og:image", "og:image:url"),
            object.image(),
            markup.meta("twitter:image", "twitter:image:src", "parsely-image-url"),
            markup.imageLink())
        .flatMap(Optional::stream)
        .flatMap(reference -> page.resolve(reference).stream())
        .findFirst();
  }

  private static Optional<String> section(MarkupFacts markup, ArticleObject object) {
    return first(
        object.text("articleSection"),
        markup.meta("article:section", "parsely-section"),
        markup.property("articlesection"));
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... sources) {
    for (Optional<String> source : sources) {
      Optional<String> clean = source.map(PlainName::clean).filter(text -> !text.isEmpty());
      if (clean.isPresent()) {
        return clean;
      }
    }
    return Optional.empty();
  }
}
