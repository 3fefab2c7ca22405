package dev.calque.reading;

import dev.calque.address.PageAddress;
import dev.calque.article.Article;
import dev.calque.article.ArticleOutcome;
import dev.calque.language.LanguageTag;
import dev.calque.page.LanguageVersion;
import dev.calque.page.MetaRefresh;
import dev.calque.page.Page;
import dev.calque.signal.Editing;
import dev.calque.signal.Evidence;
import dev.calque.signal.Observations;
import dev.calque.verdict.Original;
import dev.calque.verdict.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assembles the payload from what the stages found. */
final class ReaderViews {

  private ReaderViews() {}

  static ReaderView assemble(
      ReadRequest request, Page page, Findings findings, ArticleOutcome article, Instant readAt) {
    return new ReaderView(
        ReaderView.SCHEMA,
        request.requestedUrl(),
        page.address().withoutTracking().toString(),
        readAt.truncatedTo(ChronoUnit.SECONDS).toString(),
        translation(findings.observations(), findings.verdict()),
        findings.original().map(ReaderViews::original).orElse(null),
        versions(page),
        MetaRefresh.of(page).map(PageAddress::toString).orElse(null),
        article.match(ReaderViews::article, notFound -> null),
        article.match(found -> null, notFound -> notFound.reason().slug()));
  }

  /** What the stages before the article found; only ever handed from one step to the next. */
  record Findings(Observations observations, Verdict verdict, @Nullable Original found) {
    Optional<Original> original() {
      return Optional.ofNullable(found);
    }
  }

  private static ReaderView.Translation translation(Observations observations, Verdict verdict) {
    return new ReaderView.Translation(
        verdict.label().slug(),
        verdict.engine() == null
            ? null
            : new ReaderView.EngineName(verdict.engine().id(), verdict.engine().name()),
        value(verdict.source()),
        value(verdict.target()),
        edited(verdict.editing()),
        observations.notice().isEmpty() ? null : observations.notice(),
        observations.sisterNotices().stream()
            .map(notice -> new ReaderView.OtherNotice(notice.language().value(), notice.text()))
            .toList(),
        verdict.evidence().stream().map(ReaderViews::evidence).toList());
  }

  private static @Nullable Boolean edited(Editing editing) {
    return switch (editing) {
      case EDITED -> Boolean.TRUE;
      case UNEDITED -> Boolean.FALSE;
      case NOT_SAID -> null;
    };
  }

  private static ReaderView.EvidenceItem evidence(Evidence evidence) {
    return new ReaderView.EvidenceItem(
        evidence.signal().value(),
        evidence.strength().name().toLowerCase(Locale.ROOT),
        evidence.direction().name().toLowerCase(Locale.ROOT),
        evidence.quote().isEmpty() ? null : evidence.quote(),
        evidence.where());
  }

  private static ReaderView.OriginalPage original(Original original) {
    return new ReaderView.OriginalPage(
        original.address().toString(), value(original.language()), original.basis().slug());
  }

  /** The page's versions in other languages than its own; {@code x-default} names no language. */
  private static List<ReaderView.Version> versions(Page page) {
    return page.versions().stream()
        .filter(version -> !version.hreflang().equals(LanguageVersion.X_DEFAULT))
        .filter(version -> !page.isSelf(version))
        .flatMap(
            version ->
                LanguageTag.parse(version.hreflang()).stream()
                    .map(tag -> new ReaderView.Version(tag.value(), version.address().toString())))
        .distinct()
        .toList();
  }

  private static ReaderView.ArticleView article(ArticleOutcome.Found found) {
    Article article = found.article();
    PageAddress image = article.leadImage();
    return new ReaderView.ArticleView(
        article.title(),
        article.byline(),
        article.siteName(),
        article.language().value(),
        article.direction(),
        time(article.published()),
        time(article.modified()),
        article.excerpt(),
        image == null ? null : image.toString(),
        article.contentHtml(),
        article.textContent(),
        article.wordCount(),
        article.readingTimeMinutes(),
        found.removals().stream()
            .limit(ReaderView.ArticleView.MOST_REMOVALS)
            .map(each -> new ReaderView.RemovalItem(each.step(), each.reason(), each.sample()))
            .toList());
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static @Nullable String value(@Nullable LanguageTag tag) {
    return tag == null ? null : tag.value();
  }
}
