package dev.calque.bench;

import dev.calque.address.PageAddress;
import dev.calque.article.ArticleOutcome;
import dev.calque.page.Page;
import dev.calque.verdict.Verdict;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One reading, whole and by stages, beside bare parsing of the same page. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {

  @Param({"SMALL", "MEDIUM", "LARGE", "HUGE"})
  private NewsPage size;

  private final Pipeline pipeline = new Pipeline();
  private final PageAddress address = PageAddress.parse(NewsPage.URL).accepted().orElseThrow();
  private String html;
  private Page page;

  /** Writes the page and parses it once. */
  @Setup
  public void writePage() {
    html = size.html();
    page = pipeline.page(address, html);
  }

  /** The yardstick. */
  @Benchmark
  public Document parse() {
    return Jsoup.parse(html, NewsPage.URL);
  }

  /** Parsing within bounds, text blocks, language, facts. */
  @Benchmark
  public Page page() {
    return pipeline.page(address, html);
  }

  /** Signals, verdict, original. */
  @Benchmark
  public Verdict signals() {
    return pipeline.verdict(page);
  }

  /** Extraction, sanitised. */
  @Benchmark
  public ArticleOutcome article() {
    return pipeline.article(page);
  }

  /** All of it, as bytes. */
  @Benchmark
  public int reading() {
    return pipeline.read(address, html);
  }
}
