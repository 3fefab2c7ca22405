package dev.calque.bench;

import dev.calque.page.Page;
import dev.calque.signal.Observations;
import dev.calque.signal.Signals;
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

/**
 * All signals together, beside jsoup's parsing of the same page. {@link SignalCost} gives their
 * ratio in seconds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class SignalBenchmark {

  /** Which page. */
  @Param public SignalPage size;

  private final Signals signals = Signals.standard();
  private String html;
  private Page page;

  /** Writes and parses the page. */
  @Setup
  public void parsePage() {
    html = size.html();
    page = SignalCost.page(html);
  }

  /** What the signals are measured by. */
  @Benchmark
  public Document parse() {
    return Jsoup.parse(html, NewsPage.URL);
  }

  /** All signals. */
  @Benchmark
  public Observations observe() {
    return signals.observe(page);
  }
}
