package dev.calque.bench;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageIdentifier;
import dev.calque.page.Page;
import dev.calque.page.PageParser;
import dev.calque.signal.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * What all signals together cost beside jsoup's parsing of the same page: the bar is one half. Both
 * are taken from the same thread's processor time, turn by turn, so that other work on the machine
 * weighs on both alike. Answers in seconds where JMH takes minutes:
 *
 * <pre>SignalCost            the pages of {@link SignalPage}
 * SignalCost FOLDER     the {@code .html.gz} files of a folder, as a sum
 * </pre>
 */
public final class SignalCost {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int TURNS = 31;
  private static final long WARM_UP_NANOS = 3_000_000_000L;
  // A turn takes about as long for a small page as for a large one.
  private static final int CHARACTERS_A_TURN = 1_000_000;

  private static final PageParser PARSER = new PageParser(LanguageIdentifier.standard());
  private static final Signals SIGNALS = Signals.standard();

  /** Keeps the compiler from leaving the work out. */
  private static int kept;

  private SignalCost() {}

  private record Subject(String html, Page page) {
    void parse() {
      kept += Jsoup.parse(html, NewsPage.URL).childNodeSize();
    }

    void observe() {
      kept += SIGNALS.observe(page).evidence().size();
    }
  }

  /** Prints a line a page: its size, both costs and their ratio. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      folder(Path.of(arguments[0]));
      return;
    }
    Map<String, Subject> subjects = new LinkedHashMap<>();
    for (SignalPage each : SignalPage.values()) {
      subjects.put(each.name(), subject(each.html()));
    }
    subjects.values().forEach(subject -> warmUp(List.of(subject)));
    subjects.forEach((name, subject) -> report(name, List.of(subject)));
  }

  private static void folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Subject> subjects =
          files
              .filter(file -> file.toString().endsWith(".html.gz"))
              .sorted()
              .map(file -> subject(read(file)))
              .toList();
      warmUp(subjects);
      warmUp(subjects);
      report(folder.getFileName().toString(), subjects);
    }
  }

  private static void warmUp(List<Subject> subjects) {
    long end = THREADS.getCurrentThreadCpuTime() + WARM_UP_NANOS;
    while (THREADS.getCurrentThreadCpuTime() < end) {
      subjects.forEach(Subject::parse);
      subjects.forEach(Subject::observe);
    }
  }

  private static void report(String name, List<Subject> subjects) {
    int characters = subjects.stream().mapToInt(each -> each.html().length()).sum();
    int rounds = Math.max(1, CHARACTERS_A_TURN / characters);
    double[] parsing = new double[TURNS];
    double[] observing = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      parsing[turn] = micros(rounds, () -> subjects.forEach(Subject::parse));
      observing[turn] = micros(rounds, () -> subjects.forEach(Subject::observe));
    }
    double parse = median(parsing);
    double observe = median(observing);
    System.out.printf(
        "%-12s %8d characters  parse %9.0f us  signals %9.0f us  ratio %.2f%n",
        name, characters, parse, observe, observe / parse);
  }

  private static double micros(int rounds, Runnable work) {
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < rounds; i++) {
      work.run();
    }
    return (THREADS.getCurrentThreadCpuTime() - before) / 1000.0 / rounds;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static Subject subject(String html) {
    return new Subject(html, page(html));
  }

  static Page page(String html) {
    PageAddress address = PageAddress.parse(NewsPage.URL).accepted().orElseThrow();
    return PARSER
        .parse(address, html)
        .match(
            parsed -> parsed.page(),
            tooComplex -> {
              throw new IllegalArgumentException(tooComplex.detail());
            });
  }

  private static String read(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
