package dev.calque.reading;

import dev.calque.article.ArticleExtractor;
import dev.calque.article.ArticleOutcome;
import dev.calque.fetch.FetchOutcome;
import dev.calque.fetch.FetchRequest;
import dev.calque.fetch.FetchedPage;
import dev.calque.fetch.Headers;
import dev.calque.fetch.PageFetcher;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The use case: an address in, a reading out.
 *
 * <p>Asynchronous only at the network; everything after the fetch is one plain run on a bounded
 * pool. Expected trouble is a {@link Reading.Unreadable}, never an exception. Thread-safe.
 */
public final class ReadPage {

  private static final String BUSY =
      "Expected a free place in the queue of pages to read, found it full; try again in a moment.";

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

  private final PageFetcher fetcher;
  private final PageParser parser;
  private final Signals signals;
  private final ArticleExtractor extractor;
  private final Executor pool;
  private final ReadingListener listener;
  private final Bounds bounds;
  private final AtomicLong readSoFar = new AtomicLong(); // nanoseconds of a processor
  private final LargePages largePages = LargePages.forHeap(Runtime.getRuntime().maxMemory());

  /**
   * Joins the stages.
   *
   * @param pool runs everything after the fetch; bounded, and rejects when it is full
   * @param listener told how long each stage took, and how pages were judged
   */
  public ReadPage(
      PageFetcher fetcher,
      PageParser parser,
      Signals signals,
      ArticleExtractor extractor,
      Executor pool,
      ReadingListener listener) {
    this(fetcher, parser, signals, extractor, pool, listener, Bounds.STANDARD);
  }

  ReadPage(
      PageFetcher fetcher,
      PageParser parser,
      Signals signals,
      ArticleExtractor extractor,
      Executor pool,
      ReadingListener listener,
      Bounds bounds) {
    this.fetcher = fetcher;
    this.parser = parser;
    this.signals = signals;
    this.extractor = extractor;
    this.pool = pool;
    this.listener = listener;
    this.bounds = bounds;
  }

  /** Fetches a page and reads it. */
  public CompletionStage<Reading> fetchAndRead(ReadRequest request) {
    long start = System.nanoTime();
    return fetcher
        .fetch(new FetchRequest(request.address(), request.acceptLanguage(), request.validators()))
        .thenCompose(
            outcome -> {
              listener.finished(Stage.FETCH, System.nanoTime() - start);
              return outcome.match(new AfterFetch(request, start));
            });
  }

  /** Reads markup that the caller saw at the request's address; nothing is fetched. */
  public CompletionStage<Reading> readHandedOver(ReadRequest request, String html) {
    return onPool(
        System.nanoTime(),
        patience ->
            read(
                request,
                Freshness.of(Headers.none()),
                Instant.now(),
                patience,
                room -> parser.parse(request.address(), html, room)));
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
          ReadPage::givenUp);
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

  private static Freshness freshness(FetchedPage page) {
    Freshness freshness = Freshness.of(page.headers());
    return page.trail().hops().size() == 1 ? freshness : freshness.withoutValidators();
  }

  /**
   * Reads on the pool.
   *
   * @param asked when the page was asked for, by {@link System#nanoTime()}
   */
  private CompletionStage<Reading> onPool(long asked, Function<Patience, Reading> work) {
    Patience patience = Patience.since(asked, bounds);
    try {
      return CompletableFuture.supplyAsync(
          () ->
              System.nanoTime() - patience.latestStart() > 0
                  ? Reading.Unreadable.of(Trouble.OVERLOADED, BUSY)
                  : work.apply(patience),
          pool);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedStage(Reading.Unreadable.of(Trouble.OVERLOADED, BUSY));
    }
  }

  /** What follows each outcome of a fetch: a page is read, trouble is told. */
  private final class AfterFetch implements FetchOutcome.Cases<CompletionStage<Reading>> {
    private final ReadRequest request;
    private final long asked;

    AfterFetch(ReadRequest request, long asked) {
      this.request = request;
      this.asked = asked;
    }

    @Override
    public CompletionStage<Reading> fetched(FetchOutcome.Fetched outcome) {
      FetchedPage page = outcome.page();
      return onPool(
          asked,
          patience ->
              read(
                  request,
                  freshness(page),
                  page.fetchedAt(),
                  patience,
                  room -> parser.parse(page, room)));
    }

    @Override
    public CompletionStage<Reading> unchanged(FetchOutcome.Unchanged outcome) {
      return done(new Reading.Unchanged(Freshness.of(outcome.headers())));
    }

    @Override
    public CompletionStage<Reading> refused(FetchOutcome.Refused outcome) {
      return trouble(Trouble.BLOCKED_ADDRESS, outcome.detail());
    }

    @Override
    public CompletionStage<Reading> unreachable(FetchOutcome.Unreachable outcome) {
      return trouble(Trouble.UNREACHABLE, outcome.detail());
    }

    @Override
    public CompletionStage<Reading> badStatus(FetchOutcome.BadStatus outcome) {
      return done(outcome.retryAfter().isZero() ? badStatus(outcome.status()) : paused(outcome));
    }

    private static Reading badStatus(int status) {
      String detail =
          "Expected the site to answer with the page, found status "
              + status
              + "; check the address, or try again later.";
      return new Reading.Unreadable(Trouble.PAGE_STATUS, detail, status, "");
    }

    private static Reading paused(FetchOutcome.BadStatus outcome) {
      // Rounded up: who comes back at that second must not come too early.
      long seconds = outcome.retryAfter().plusNanos(999_999_999).toSeconds();
      String detail =
          "Expected the site to answer with the page, found status "
              + outcome.status()
              + " and the wish to be left alone";
      return new Reading.Unreadable(
          Trouble.PAGE_STATUS, detail, outcome.status(), "", Instant.now().plusSeconds(seconds));
    }

    @Override
    public CompletionStage<Reading> notHtml(FetchOutcome.NotHtml outcome) {
      String detail =
          "Expected an HTML page, found "
              + (outcome.contentType().isEmpty() ? "something else" : outcome.contentType())
              + "; open it in the browser instead.";
      return done(new Reading.Unreadable(Trouble.NOT_HTML, detail, 0, outcome.contentType()));
    }

    @Override
    public CompletionStage<Reading> tooLarge(FetchOutcome.TooLarge outcome) {
      return trouble(
          Trouble.PAGE_TOO_LARGE,
          "Expected a page of at most "
              + outcome.limitBytes()
              + " bytes after decompression, found a larger one; open it in the browser instead.");
    }

    @Override
    public CompletionStage<Reading> redirectLoop(FetchOutcome.RedirectLoop outcome) {
      return trouble(Trouble.REDIRECT_LOOP, outcome.detail());
    }

    @Override
    public CompletionStage<Reading> timedOut(FetchOutcome.TimedOut outcome) {
      return trouble(Trouble.TIMED_OUT, outcome.detail());
    }

    @Override
    public CompletionStage<Reading> overloaded(FetchOutcome.Overloaded outcome) {
      return trouble(Trouble.OVERLOADED, outcome.detail());
    }

    private CompletionStage<Reading> trouble(Trouble trouble, String detail) {
      return done(Reading.Unreadable.of(trouble, Advice.sentence(trouble, detail)));
    }

    private CompletionStage<Reading> done(Reading reading) {
      return CompletableFuture.completedStage(reading);
    }
  }
}
