package dev.calque.bench;

import com.chimbori.crux.articles.ArticleExtractor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/**
 * What a reading costs on real news pages, beside bare parsing and the known extractors, in one
 * warmed virtual machine: processor time and allocation, every page by every contestant in turn,
 * medians over the rounds.
 *
 * <p>Arguments: the folder of the corpora, the rounds, and the file for the result. Without the
 * corpora it measures pages of our own, and says so.
 */
public final class PeerComparison {

  private static final int WARM_UP_ROUNDS = 6;

  private PeerComparison() {}

  /** Runs the comparison. */
  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    boolean real = Files.isRegularFile(CorpusPage.truths(corpus));
    if (!real) {
      System.err.println("No corpora at " + corpus + ": pages of our own are measured instead.");
    }
    List<CorpusPage> pages = real ? CorpusPage.scrapinghub(corpus) : CorpusPage.ofOurOwn();
    List<Contestant> contestants = contestants(new Pipeline(), pages.size());
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      round(i, pages, contestants, Contestant::warmUp);
    }
    for (int i = 0; i < rounds; i++) {
      round(i, pages, contestants, Contestant::measure);
      contestants.forEach(Contestant::endRound);
    }
    ObjectNode result = report(contestants, pages, real, rounds);
    Files.writeString(Path.of(args[2]), result.toPrettyString() + "\n");
  }

  /**
   * Every page by every contestant in turn, so that other work on the machine weighs on all alike;
   * another one begins each time, since the first finds the page's characters out of reach.
   */
  private static void round(
      int round,
      List<CorpusPage> pages,
      List<Contestant> contestants,
      BiConsumer<Contestant, CorpusPage> step) {
    for (int p = 0; p < pages.size(); p++) {
      for (int c = 0; c < contestants.size(); c++) {
        step.accept(contestants.get((round + p + c) % contestants.size()), pages.get(p));
      }
    }
  }

  /** The yardstick comes first. */
  private static List<Contestant> contestants(Pipeline pipeline, int pages) {
    return List.of(
        new Contestant("jsoup-parse", pages, page -> Jsoup.parse(page.html(), page.url())),
        new Contestant("calque", pages, page -> pipeline.read(page.address(), page.html())),
        new Contestant("calque-page", pages, page -> pipeline.page(page.address(), page.html())),
        new Contestant("calque-signals", pages, page -> pipeline.verdict(page.parsed(pipeline))),
        new Contestant("calque-article", pages, page -> pipeline.article(page.parsed(pipeline))),
        new Contestant(
            "crux-2.1.0",
            pages,
            page ->
                ArticleExtractor.with(page.url(), page.html())
                    .extractMetadata()
                    .extractContent()
                    .article()),
        new Contestant(
            "readability4j-1.0.8",
            pages,
            page -> new Readability4J(page.url(), page.html()).parse().getTextContent()));
  }

  private static ObjectNode report(
      List<Contestant> contestants, List<CorpusPage> pages, boolean real, int rounds) {
    ObjectNode result = new ObjectMapper().createObjectNode();
    long characters = pages.stream().mapToLong(page -> page.html().length()).sum();
    result.put("pages", pages.size()).put("corpus", real ? "scrapinghub" : "our own");
    result.put("charactersPerPage", characters / pages.size()).put("rounds", rounds);
    Contestant yardstick = contestants.get(0);
    ObjectNode table = result.putObject("contestants");
    System.out.printf("%-22s %8s %8s %10s %8s%n", "", "x parse", "±", "CPU ms", "KB alloc");
    for (Contestant each : contestants) {
      double[] ratios = each.ratios(yardstick);
      ObjectNode row = table.putObject(each.name());
      row.put("ratioToParse", rounded(median(ratios)));
      row.put("ratioLowest", rounded(ratios[0])).put("ratioHighest", rounded(ratios[rounds - 1]));
      row.put("cpuMillisPerPage", rounded(each.cpuMillisPerPage()));
      row.put("allocatedKilobytesPerPage", Math.round(each.kilobytesPerPage()));
      row.put("failures", each.failures());
      System.out.printf(
          Locale.ROOT,
          "%-22s %8.2f %8.2f %10.2f %8.0f%n",
          each.name(),
          median(ratios),
          (ratios[rounds - 1] - ratios[0]) / 2,
          each.cpuMillisPerPage(),
          each.kilobytesPerPage());
    }
    return result;
  }

  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  static double[] sorted(List<Double> values) {
    double[] array = new ArrayList<>(values).stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(array);
    return array;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
