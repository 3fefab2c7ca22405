package dev.calque.bench;

import dev.calque.article.content.ArticleSanitizer;
import dev.calque.language.LanguageIdentifier;
import dev.calque.language.LanguageTag;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Single steps that have a bar of their own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class PartBenchmark {

  private static final int ARTICLE = 50_000;

  private final ArticleSanitizer sanitizer = new ArticleSanitizer();
  private final LanguageIdentifier identifier = LanguageIdentifier.standard();
  private final String sample = new Prose(7).paragraph() + new Prose(8).paragraph();
  private Element article;

  /** Writes an article of 50 KB. */
  @Setup
  public void writeArticle() {
    article = Jsoup.parse(NewsPage.body(ARTICLE), NewsPage.URL).body();
  }

  /** Both sanitisers on an article of 50 KB, a copy of it included: cleaning takes its input. */
  @Benchmark
  public String sanitise() {
    return sanitizer.html(sanitizer.clean(article.clone()));
  }

  /** The copy alone, to be taken off. */
  @Benchmark
  public Element copy() {
    return article.clone();
  }

  /** The language of a kilobyte. */
  @Benchmark
  public Optional<LanguageTag> language() {
    return identifier.identify(sample);
  }
}
