package dev.calque.bench;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageIdentifier;
import dev.calque.page.PageParser;
import dev.calque.signal.Signals;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What the signals' catalogues take of the heap: once they are read, and once notices in all the
 * languages of some sentences have called for the names of languages in them. Prints both in
 * megabytes, as JSON, and in how many languages the notices were.
 *
 * <pre>SignalMemory SENTENCES    language, three columns, text: as in notices/sentences.tsv
 * </pre>
 */
public final class SignalMemory {

  private static final double MEGABYTE = 1 << 20;

  private SignalMemory() {}

  /** Prints {@code {"catalogueMib": …, "withNamesMib": …, "languages": …}}. */
  public static void main(String[] arguments) throws IOException {
    List<String> sentences =
        Files.readAllLines(Path.of(arguments[0])).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    PageParser parser = new PageParser(LanguageIdentifier.standard());
    // What the parser, the tables of letters and the first languages' names need is there before.
    sentences.stream().limit(1).forEach(row -> parse(parser, row, Signals.standard()));
    double before = used();
    Signals signals = Signals.standard();
    double read = used();
    sentences.forEach(row -> parse(parser, row, signals));
    double named = used();
    System.out.printf(
        Locale.ROOT,
        "{\"catalogueMib\": %.1f, \"withNamesMib\": %.1f, \"languages\": %d}%n",
        read - before,
        named - before,
        sentences.stream().map(row -> row.split("\t", 2)[0]).distinct().count());
    if (signals.descriptions().isEmpty()) {
      throw new IllegalStateException("expected signals, found none");
    }
  }

  private static void parse(PageParser parser, String row, Signals signals) {
    String[] columns = row.split("\t", -1);
    String html =
        "<html lang="
            + columns[0]
            + "><body><p class=note>"
            + columns[columns.length - 1]
            + "</p><article><h1>Open</h1><p>1</p></article></body></html>";
    PageAddress address = PageAddress.parse(NewsPage.URL).accepted().orElseThrow();
    parser
        .parse(address, html)
        .match(
            parsed -> signals.observe(parsed.page()),
            tooComplex -> {
              throw new IllegalArgumentException(tooComplex.detail());
            });
  }

  private static double used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }
}
