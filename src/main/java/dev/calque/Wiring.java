package dev.calque;

import dev.calque.article.ArticleExtractor;
import dev.calque.cache.ReadingCache;
import dev.calque.fetch.FetchOutcome;
import dev.calque.fetch.PageFetcher;
import dev.calque.language.LanguageIdentifier;
import dev.calque.page.PageParser;
import dev.calque.reading.ReadPage;
import dev.calque.signal.Signals;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds every object once, in the order of a page's journey. */
@Singleton
public final class Wiring {

  /** Fetches pages. */
  @Produces
  @Singleton
  PageFetcher fetcher() {
    return request ->
        CompletableFuture.completedFuture(new FetchOutcome.Unreachable("no fetcher yet"));
  }

  /** Reads pages. */
  @Produces
  @Singleton
  ReadPage readPage(PageFetcher fetcher) {
    Executor pool = ForkJoinPool.commonPool();
    return new ReadPage(
        fetcher,
        new PageParser(LanguageIdentifier.standard()),
        Signals.standard(),
        new ArticleExtractor(),
        pool,
        (stage, nanos) -> {});
  }

  /** Keeps readings. */
  @Produces
  @Singleton
  ReadingCache cache(
      ReadPage readPage, @ConfigProperty(name = "calque.cache.max-bytes") long maxBytes) {
    return new ReadingCache(readPage::fetchAndRead, maxBytes);
  }
}
