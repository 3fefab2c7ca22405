package dev.calque.reading;

import com.sun.management.ThreadMXBean;
import dev.calque.address.PageAddress;
import dev.calque.article.ArticleExtractor;
import dev.calque.fetch.FetchOutcome;
import dev.calque.fetch.FetchedPage;
import dev.calque.fetch.Headers;
import dev.calque.fetch.RedirectTrail;
import dev.calque.fetch.Validators;
import dev.calque.language.LanguageIdentifier;
import dev.calque.page.PageParser;
import dev.calque.page.ReadingBudget;
import dev.calque.signal.Signals;
import dev.calque.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reports what the largest pages cost at worst: processor time of each stage and memory asked for,
 * over our own {@link NastyMarkup} and the documents in a folder, if one is named. A program, not a
 * test: figures hold for a machine. {@code -Dbudget} sets another budget than the usual, in
 * milliseconds.
 *
 * <p>Arguments: parts of the names to read, with commas between them; then a folder of {@code
 * .html}.
 */
final class WorstCost {

  private static final int LENGTH = 5 * 1024 * 1024 - 1024;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final PageAddress ADDRESS =
      PageAddress.parse("https://site.example/story").accepted().orElseThrow();

  private final Map<Stage, Long> stages = new EnumMap<>(Stage.class);
  private long stageStart;
  private byte[] body = {};

  private final ReadPage readPage =
      new ReadPage(
          request -> CompletableFuture.completedStage(fetched()),
          new PageParser(LanguageIdentifier.standard()),
          Signals.standard(),
          new ArticleExtractor(),
          Runnable::run,
          new ReadingListener() {
            @Override
            public void finished(Stage stage, long nanos) {
              long now = THREADS.getCurrentThreadCpuTime();
              stages.put(stage, (now - stageStart) / 1_000_000);
              stageStart = now;
            }

            @Override
            public void judged(Verdict verdict) {}
          },
          new Bounds(WorstCost::budgetNanos, Duration.ofHours(1), Duration.ofHours(1)));

  private WorstCost() {}

  private static long budgetNanos(long soFar) {
    Long millis = Long.getLong("budget");
    return millis == null ? ReadingBudget.nanosForAPage(soFar) : millis * 1_000_000;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> parts =
        List.of(arguments.length > 0 ? arguments[0].split(",") : new String[] {""});
    Map<String, Supplier<byte[]>> documents = new LinkedHashMap<>();
    NastyMarkup.documents(LENGTH)
        .forEach((name, html) -> documents.put("own " + name, () -> bytes(html.get())));
    if (arguments.length > 1) {
      addFolder(Path.of(arguments[1]), documents);
    }
    WorstCost cost = new WorstCost();
    for (int i = 0; i < Integer.getInteger("warm", 30); i++) {
      cost.measure("warm-up", bytes(NastyMarkup.documents(100_000).get("prose").get()));
    }
    documents.forEach(
        (name, bytes) -> {
          if (parts.stream()
              .anyMatch(
                  part -> part.endsWith("$") ? (name + "$").endsWith(part) : name.contains(part))) {
            System.out.println(cost.measure(name, bytes.get()));
          }
        });
  }

  private static byte[] bytes(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, Math.min(bytes.length, LENGTH));
  }

  private static void addFolder(Path folder, Map<String, Supplier<byte[]>> documents)
      throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pages = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
      for (Path page : pages) {
        if (Files.size(page) <= 5 * 1024 * 1024) {
          documents.put("file " + page.getFileName(), () -> read(page));
        }
      }
    }
  }

  private static byte[] read(Path page) {
    try {
      return Files.readAllBytes(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FetchOutcome fetched() {
    return new FetchOutcome.Fetched(
        new FetchedPage(
            RedirectTrail.direct(ADDRESS),
            Headers.of(List.of(Map.entry("content-type", "text/html; charset=utf-8"))),
            body,
            Instant.now()));
  }

  private String measure(String name, byte[] page) {
    body = page;
    stages.clear();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long start = THREADS.getCurrentThreadCpuTime();
    stageStart = start;
    String outcome;
    try {
      outcome = outcome();
    } catch (RuntimeException | StackOverflowError e) {
      outcome = e.toString();
    }
    long cpu = THREADS.getCurrentThreadCpuTime() - start;
    long asked = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    return String.format(
        Locale.ROOT,
        "%6d ms  %-60s %-17s %5d MiB asked for  %s",
        cpu / 1_000_000,
        name,
        outcome,
        asked >> 20,
        stages);
  }

  private String outcome() {
    Reading reading =
        readPage
            .fetchAndRead(new ReadRequest(ADDRESS.toString(), ADDRESS, "", Validators.NONE))
            .toCompletableFuture()
            .join();
    if (!(reading instanceof Reading.Readable readable)) {
      return ((Reading.Unreadable) reading).trouble().name();
    }
    ReaderView view = readable.view();
    int length = ReaderViewJson.full(view).length + ReaderViewJson.summary(view).length;
    return (view.article() == null ? "no-article " : "ok ") + (length >> 10) + " KiB";
  }
}
