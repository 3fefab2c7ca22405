package dev.calque.verdict;

import static dev.calque.verdict.CorpusRows.fillerIn;
import static dev.calque.verdict.CorpusRows.html;
import static dev.calque.verdict.CorpusRows.noticePage;
import static dev.calque.verdict.CorpusRows.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.address.PageAddress;
import dev.calque.language.LanguageIdentifier;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.PageParser;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Observations;
import dev.calque.signal.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measures the verdict on the evaluation corpora in this process, by the same definitions as the
 * corpora's own scorer: a page each for a sentence, the real pages, and the articles as controls.
 */
public final class CorpusEvaluation {

  /** Counts, by the measure's name, and the rows that went wrong. */
  public record Result(Map<String, Integer> counts, List<String> misses) {

    /** A count. */
    public int count(String name) {
      return counts.getOrDefault(name, 0);
    }

    /** One count as a share of another, 1 where there is nothing to count. */
    public double share(String part, String whole) {
      return count(whole) == 0 ? 1 : (double) count(part) / count(whole);
    }
  }

  private static final PageAddress FALLBACK =
      new PageAddress("https", "site.example", 443, "/page", "");

  /** What a page came to. */
  record Read(Page page, Observations observations, Verdict verdict) {}

  private final ObjectMapper mapper = new ObjectMapper();
  private final PageParser parser = new PageParser(LanguageIdentifier.standard());
  private final Signals signals = Signals.standard();
  private final Path corpus;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  /** An evaluation over the corpora in a folder. */
  public CorpusEvaluation(Path corpus) {
    this.corpus = corpus;
  }

  /** Prints a report: {@code CorpusEvaluation FOLDER [sentences|pages|controls|seed ...]}. */
  public static void main(String[] arguments) throws IOException {
    CorpusEvaluation evaluation = new CorpusEvaluation(Path.of(arguments[0]));
    for (int i = 1; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "sentences" -> evaluation.sentences();
        case "pages" -> evaluation.pages();
        case "controls" -> evaluation.controls();
        default -> throw new IllegalArgumentException(arguments[i]);
      }
    }
    evaluation.misses.forEach(System.out::println);
    evaluation.counts.forEach((name, count) -> System.out.println(name + " " + count));
  }

  /** Reads markup as if it had been handed over for an address. */
  Read read(String url, String html) {
    PageAddress address =
        PageAddress.parse(url)
            .match(
                accepted -> accepted.address(),
                // Some rows of the snippet corpus name a file where others name an address.
                rejected -> FALLBACK);
    Page page =
        parser
            .parse(address, html)
            .match(
                parsed -> parsed.page(),
                tooComplex -> {
                  throw new IllegalArgumentException(tooComplex.detail());
                });
    Observations observations = signals.observe(page);
    return new Read(page, observations, Judge.judge(page, observations));
  }

  /** Each notice or trap as a line above a plain text in the page's language. */
  public Result sentences() throws IOException {
    JsonNode filler = mapper.readTree(corpus.resolve("evidence/filler.json").toFile());
    for (String line : Files.readAllLines(corpus.resolve("evidence/sentences.jsonl"))) {
      JsonNode row = mapper.readTree(line);
      String language = text(row, "page_lang").orElse(row.path("lang").asText());
      Optional<JsonNode> text = fillerIn(filler, language);
      boolean isNotice = List.of("mt", "post-edited").contains(row.path("label").asText());
      boolean isOfPage =
          row.path("applies_to_page").asBoolean() && row.path("applies_to_page").isBoolean();
      boolean isOfNoPage = row.path("applies_to_page").isBoolean() && !isOfPage;
      if (text.isEmpty()
          || row.path("alone").asText().equals("ambiguous")
          || (isNotice && isOfNoPage)) {
        continue;
      }
      String url =
          "https://site.example/" + row.path("lang").asText() + "/" + row.path("id").asText();
      Read read = read(url, noticePage(language, row.path("text").asText(), text.get()));
      boolean accused = read.verdict().label() == Label.MACHINE_TRANSLATED;
      if (isNotice && isOfPage) {
        count("notices", true);
        count("notices found", accused);
        if (accused) {
          details(row, read.verdict());
        } else {
          misses.add("MISSED " + describe(row, read));
        }
      } else if (!isNotice
          && List.of("negative", "section-mt").contains(row.path("label").asText())) {
        count("traps", true);
        count("traps accused", accused);
        if (accused) {
          misses.add("ACCUSED " + describe(row, read));
        }
      }
    }
    return new Result(counts, misses);
  }

  private void details(JsonNode row, Verdict verdict) {
    text(row, "edited")
        .ifPresent(
            edited -> {
              if (edited.equals("false") || edited.equals("post-edited")) {
                Editing expected = edited.equals("false") ? Editing.UNEDITED : Editing.EDITED;
                detail("edited", row, verdict.editing() == expected, verdict.editing().toString());
              }
            });
    text(row, "source_lang")
        .ifPresent(
            source -> {
              LanguageTag said = verdict.source();
              String language = said == null ? "" : said.language();
              detail("source", row, language.equals(source.split("-", 2)[0]), language);
            });
    text(row, "engine")
        .filter(engine -> !engine.contains("unspec"))
        .ifPresent(
            engine -> {
              Engine said = verdict.engine();
              detail("engine", row, said != null, said == null ? "" : said.id());
              // The scorer takes "some machine" for a name; what the sentence does name is this.
              count(
                  "engine by name",
                  said != null
                      && !said.equals(Engine.UNSPECIFIED_AI)
                      && !said.equals(Engine.UNSPECIFIED_MACHINE));
            });
  }

  private void detail(String name, JsonNode row, boolean isRight, String found) {
    count(name + " said", true);
    count(name + " right", isRight);
    if (!isRight) {
      misses.add(
          "WRONG "
              + name
              + " \""
              + found
              + "\" "
              + row.path("lang").asText()
              + " | "
              + row.path("text").asText());
    }
  }

  /** Real pages, marked and unmarked. */
  public Result pages() throws IOException {
    for (String line : Files.readAllLines(corpus.resolve("evidence/manifest.jsonl"))) {
      JsonNode row = mapper.readTree(line);
      String url = text(row, "url").orElse("https://example.org/" + row.path("id").asText());
      Read read = read(url, html(corpus.resolve("evidence").resolve(row.path("file").asText())));
      boolean accused = read.verdict().label() == Label.MACHINE_TRANSLATED;
      boolean isTranslated = row.path("label").asText().equals("positive");
      count(isTranslated ? "translated pages" : "other pages", true);
      count(isTranslated ? "translated pages found" : "other pages accused", accused);
      count("other pages undecided", !isTranslated && read.verdict().label() == Label.UNDECIDED);
      if (accused != isTranslated || (!isTranslated && read.verdict().label() == Label.UNDECIDED)) {
        misses.add(
            "PAGE "
                + row.path("label").asText()
                + " "
                + row.path("kind").asText()
                + " "
                + row.path("id").asText()
                + " "
                + url
                + " "
                + evidence(read));
      }
    }
    return new Result(counts, misses);
  }

  /** The article corpora: none of their pages was machine-translated. */
  public Result controls() throws IOException {
    for (String set : List.of("scrapinghub", "mozilla", "snippets")) {
      Path folder = corpus.resolve("articles").resolve(set);
      JsonNode truth = mapper.readTree(folder.resolve("truth.json").toFile());
      for (Map.Entry<String, JsonNode> row : truth.properties()) {
        String url =
            row.getValue()
                .path("url")
                .asText()
                .replaceFirst("^(https?://)([^/.:]+)(?=[/:]|$)", "$1$2.example");
        Read read = read(url, html(folder.resolve(row.getKey() + ".html.gz")));
        count("controls", true);
        count("controls accused", read.verdict().label() == Label.MACHINE_TRANSLATED);
        count("controls undecided", read.verdict().label() == Label.UNDECIDED);
        if (read.verdict().label() != Label.NOT_DETECTED) {
          misses.add(
              "CONTROL "
                  + read.verdict().label()
                  + " "
                  + set
                  + "/"
                  + row.getKey()
                  + " "
                  + evidence(read));
        }
      }
    }
    return new Result(counts, misses);
  }

  private void count(String name, boolean applies) {
    counts.merge(name, applies ? 1 : 0, Integer::sum);
  }

  private static String describe(JsonNode row, Read read) {
    return row.path("kind").asText()
        + " "
        + row.path("lang").asText()
        + "/"
        + text(row, "page_lang").orElse("")
        + " read as "
        + read.page().language()
        + " | "
        + row.path("text").asText()
        + " | "
        + evidence(read);
  }

  private static String evidence(Read read) {
    StringBuilder all = new StringBuilder();
    for (Evidence each : read.observations().evidence()) {
      all.append(each.signal())
          .append(' ')
          .append(each.strength())
          .append(" \"")
          .append(each.quote())
          .append("\" at ")
          .append(each.where())
          .append("; ");
    }
    return all.toString();
  }

  static @Nullable Path folder() {
    String folder = System.getProperty("calque.corpus", "");
    return folder.isEmpty() || !Files.isDirectory(Path.of(folder)) ? null : Path.of(folder);
  }
}
