package dev.calque.bench;

import dev.calque.address.PageAddress;
import dev.calque.article.ArticleExtractor;
import dev.calque.article.ArticleOutcome;
import dev.calque.fetch.PageFetcher;
import dev.calque.fetch.Validators;
import dev.calque.language.LanguageIdentifier;
import dev.calque.page.Page;
import dev.calque.page.PageParser;
import dev.calque.reading.ReadPage;
import dev.calque.reading.ReadRequest;
import dev.calque.reading.ReaderView;
import dev.calque.reading.ReaderViewJson;
import dev.calque.reading.Reading;
import dev.calque.reading.ReadingListener;
import dev.calque.signal.Observations;
import dev.calque.signal.Signals;
import dev.calque.verdict.Judge;
import dev.calque.verdict.OriginalFinder;
import dev.calque.verdict.Verdict;

/** The service's own stages on the caller's thread, whole and one by one, without a network. */
final class Pipeline {

  private static final PageFetcher NO_NETWORK =
      request -> {
        throw new IllegalStateException("a benchmark fetches nothing");
      };

  private final PageParser parser = new PageParser(LanguageIdentifier.standard());
  private final Signals signals = Signals.standard();
  private final ArticleExtractor extractor = new ArticleExtractor();
  private final ReadPage readPage =
      new ReadPage(NO_NETWORK, parser, signals, extractor, Runnable::run, ReadingListener.NONE);

  /** Everything between the decoded markup and the bytes that the cache keeps: their length. */
  int read(PageAddress address, String html) {
    ReadRequest request = new ReadRequest(address.toString(), address, "", Validators.NONE);
    ReaderView view =
        readPage.readHandedOver(request, html).toCompletableFuture().join().match(new ViewOnly());
    return ReaderViewJson.full(view).length + ReaderViewJson.summary(view).length;
  }

  /** The first stage: parsing, text blocks, language, facts. */
  Page page(PageAddress address, String html) {
    return parser
        .parse(address, html)
        .match(
            parsed -> parsed.page(),
            tooComplex -> {
              throw new IllegalStateException(address + ": " + tooComplex.detail());
            });
  }

  /** The second stage: signals, verdict, original. */
  Verdict verdict(Page page) {
    Observations observations = signals.observe(page);
    Verdict verdict = Judge.judge(page, observations);
    return OriginalFinder.find(page, verdict).isPresent()
        ? verdict
        : Judge.judge(page, observations);
  }

  /** The third stage: the article, sanitised. */
  ArticleOutcome article(Page page) {
    return extractor.extract(page, java.util.List.of());
  }

  private static final class ViewOnly implements Reading.Cases<ReaderView> {
    @Override
    public ReaderView readable(Reading.Readable reading) {
      return reading.view();
    }

    @Override
    public ReaderView unchanged(Reading.Unchanged reading) {
      throw new IllegalStateException("nothing was asked after");
    }

    @Override
    public ReaderView unreadable(Reading.Unreadable reading) {
      throw new IllegalStateException(reading.detail());
    }
  }
}
