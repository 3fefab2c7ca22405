package dev.calque.reading;

import dev.calque.article.ArticleExtractor;
import dev.calque.article.ArticleOutcome;
import dev.calque.fetch.FetchedPage;
import dev.calque.fetch.Headers;
import dev.calque.page.Page;
import dev.calque.page.PageOutcome;
import dev.calque.page.PageParser;
import dev.calque.page.ReadingBudget;
import dev.calque.signal.Observations;
import dev.calque.signal.Signals;
import dev.calque.verdict.Judge;
import dev.calque.verdict.OriginalFinder;
import dev.calque.verdict.Verdict;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that is done with a page once it is here, in one plain run on the caller's thread, within
 * what a page may take of the processor, the clock and the memory. Thread-safe.
 */
final class Stages {

  private static final String NO_ROOM =
      "Expected room for a page of this size, found other large ones being read; try again in a"
          + " moment.";

  private static final String TOO_DEAR =
      "Expected a page that is read in the processor time that a page has, found a more laborious"
          + " one; open the page itself instead.";

  private static final String TOO_LATE =
      "Expected to have read the page by now, found the service too busy for it; try again in a"
          + " moment.";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PageParser parser;
  private final Signals signals;
  private final ArticleExtractor extractor;
  private final ReadingListener listener;
  private final Bounds bounds;
  private final AtomicLong readSoFar = new AtomicLong(); // nanoseconds of a processor
  private final LargePages largePages = LargePages.forHeap(Runtime.getRuntime().maxMemory());

  Stages(
      PageParser parser,
      Signals signals,
      ArticleExtractor extractor,
      ReadingListener listener,
      Bounds bounds) {
    this.parser = parser;
    this.signals = signals;
    this.extractor = extractor;
    this.listener = listener;
    this.bounds = bounds;
  }

  /** Reads a page that was fetched. */
  Reading read(ReadRequest request, FetchedPage page, Patience patience) {
    return read(
        request, freshness(page), page.fetchedAt(), patience, room -> parser.parse(page, room));
  }

  /** Reads markup that was handed over. */
  Reading read(ReadRequest request, String html, Patience patience) {
    return read(
        request,
        Freshness.of(Headers.none()),
        Instant.now(),
        patience,
        room -> parser.parse(request.address(), html, room));
  }

  private static Freshness freshness(FetchedPage page) {
    Freshness freshness = Freshness.of(page.headers());
    return page.trail().hops().size() == 1 ? freshness : freshness.withoutValidators();
  }

  private Reading read(
      ReadRequest request,
      Freshness freshness,
      Instant readAt,
      Patience patience,
      Function<BooleanSupplier, PageOutcome> parse) {
    long start = THREADS.getCurrentThreadCpuTime();
    try (LargePages.Turn turn = largePages.turn(patience.latestStart())) {
      return ReadingBudget.within(
          bounds.processorNanos().applyAsLong(readSoFar.get()),
          patience.latestEnd(),
          () -> read(request, freshness, readAt, parse, turn),
          Stages::givenUp);
    } finally {
      readSoFar.addAndGet(THREADS.getCurrentThreadCpuTime() - start);
    }
  }

  private static Reading givenUp(ReadingBudget.Spent spent) {
    return switch (spent) {
      case PROCESSOR -> Reading.Unreadable.of(Trouble.PAGE_TOO_COMPLEX, TOO_DEAR);
      case CLOCK -> Reading.Unreadable.of(Trouble.OVERLOADED, TOO_LATE);
    };
  }

  private Reading read(
      ReadRequest request,
      Freshness freshness,
      Instant readAt,
      Function<BooleanSupplier, PageOutcome> parse,
      LargePages.Turn turn) {
    PageOutcome outcome = timed(Stage.PARSE, () -> parse.apply(turn::take));
    return outcome.match(
        parsed -> new Reading.Readable(view(request, parsed.page(), readAt), freshness),
        tooComplex -> Reading.Unreadable.of(Trouble.PAGE_TOO_COMPLEX, tooComplex.detail()),
        noRoom -> Reading.Unreadable.of(Trouble.OVERLOADED, NO_ROOM));
  }

  /** The story after the page is parsed: observe, judge, find the original, extract, assemble. */
  private ReaderView view(ReadRequest request, Page page, Instant readAt) {
    ReaderViews.Findings findings = timed(Stage.SIGNALS, () -> findings(page));
    ArticleOutcome article =
        timed(Stage.ARTICLE, () -> extractor.extract(page, findings.observations().claimed()));
    return timed(
        Stage.ASSEMBLE, () -> ReaderViews.assemble(request, page, findings, article, readAt));
  }

  private ReaderViews.Findings findings(Page page) {
    Observations observations = signals.observe(page);
    Verdict verdict = Judge.judge(page, observations);
    listener.judged(verdict);
    return new ReaderViews.Findings(
        observations, verdict, OriginalFinder.find(page, verdict).orElse(null));
  }

  private <T> T timed(Stage stage, Supplier<T> step) {
    long start = System.nanoTime();
    T result = step.get();
    listener.finished(stage, System.nanoTime() - start);
    return result;
  }
}
