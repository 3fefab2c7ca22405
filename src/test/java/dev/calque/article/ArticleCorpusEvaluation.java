package dev.calque.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Measures the extractor on the article sets in this process, by the rules of {@code measure.py}:
 * the quick look between two measurements of a running service.
 *
 * <p>Run with {@code -Dcalque.corpus=DIR}; {@code -Dworst=N} lists the worst pages, {@code
 * -Dout=DIR} writes the predictions.
 */
final class ArticleCorpusEvaluation {

  private static final Pattern CAPTION =
      Pattern.compile(
          "<figcaption\\b[^>]*>(.*?)</figcaption>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path corpus;
  private final ArticleExtractor extractor = new ArticleExtractor();
  private final Map<String, Double> measures = new LinkedHashMap<>();

  ArticleCorpusEvaluation(Path corpus) {
    this.corpus = corpus;
  }

  /** All measures by name; prints a line for each. */
  Map<String, Double> run() throws IOException {
    bodies("scrapinghub");
    Map<String, ArticleOutcome> mozilla = bodies("mozilla");
    metadata(mozilla);
    snippets();
    return measures;
  }

  private Map<String, ArticleOutcome> bodies(String set) throws IOException {
    ArticleCorpus pages = new ArticleCorpus(corpus, set);
    Map<String, ArticleOutcome> outcomes = pages.outcomes(extractor);
    NgramScore score = new NgramScore();
    Map<String, Object> predictions = new TreeMap<>();
    outcomes.forEach(
        (id, outcome) -> {
          String text = set.equals("scrapinghub") ? bodyText(outcome) : text(outcome);
          predictions.put(id, Map.of("articleBody", text));
          score.add(id, pages.truths().get(id).path("articleBody").asText(), text);
        });
    measures.put(set + ".f1", score.f1());
    System.out.printf(
        Locale.ROOT,
        "%-12s pages %d F1 %.4f precision %.4f recall %.4f%n",
        set,
        outcomes.size(),
        score.f1(),
        score.precision(),
        score.recall());
    measures.put(
        set + ".worst",
        score.rows().values().stream().mapToDouble(NgramScore.Row::f1).min().orElse(0));
    score.rows().entrySet().stream()
        .sorted(Comparator.comparingDouble(entry -> entry.getValue().f1()))
        .limit(Integer.getInteger("worst", 0))
        .forEach(
            entry ->
                System.out.printf(
                    Locale.ROOT,
                    "   %.3f %s %s %s%n",
                    entry.getValue().f1(),
                    entry.getValue(),
                    entry.getKey().substring(0, Math.min(24, entry.getKey().length())),
                    pages.truths().get(entry.getKey()).path("url").asText()));
    write(set, predictions);
    return outcomes;
  }

  private void metadata(Map<String, ArticleOutcome> outcomes) throws IOException {
    ArticleCorpus pages = new ArticleCorpus(corpus, "mozilla");
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field :
        List.of("title", "byline", "dir", "lang", "excerpt", "siteName", "publishedTime")) {
      int same = 0;
      int all = 0;
      for (Map.Entry<String, ArticleOutcome> entry : outcomes.entrySet()) {
        JsonNode want = pages.truths().get(entry.getKey()).path("metadata").path(field);
        if (want.isTextual() && !want.asText().isEmpty()) {
          all++;
          String got = entry.getValue().match(found -> field(found.article(), field), none -> "");
          boolean hit = agree(field, want.asText(), got);
          same += hit ? 1 : 0;
          if (!hit && Integer.getInteger("worst", 0) > 0) {
            System.out.printf(
                "   %s %s: want [%s] got [%s]%n", entry.getKey(), field, fold(want.asText()), got);
          }
        }
      }
      measures.put("metadata." + field, (double) same / all);
      fields.put(field, same + "/" + all);
    }
    System.out.printf("%-12s %s%n", "metadata", fields);
  }

  private static String field(Article article, String field) {
    String value =
        switch (field) {
          case "title" -> article.title();
          case "byline" -> article.byline();
          case "dir" -> article.direction();
          case "lang" -> article.language().value();
          case "excerpt" -> article.excerpt();
          case "siteName" -> article.siteName();
          default -> article.published() == null ? "" : article.published().toString();
        };
    return value == null ? "" : value;
  }

  private static boolean agree(String field, String want, String got) {
    return switch (field) {
      case "lang" -> language(want).equals(language(got));
      case "publishedTime" -> prefix(want).equals(prefix(got));
      default -> fold(want).toLowerCase(Locale.ROOT).equals(fold(got).toLowerCase(Locale.ROOT));
    };
  }

  private static String language(String tag) {
    return tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
  }

  private static String prefix(String text) {
    return text.substring(0, Math.min(10, text.length()));
  }

  private void snippets() throws IOException {
    ArticleCorpus pages = new ArticleCorpus(corpus, "snippets");
    int found = 0;
    int wanted = 0;
    int unwanted = 0;
    int empty = 0;
    Map<String, Object> predictions = new TreeMap<>();
    for (Map.Entry<String, ArticleOutcome> entry : pages.outcomes(extractor).entrySet()) {
      String text = fold(text(entry.getValue()));
      predictions.put(entry.getKey(), Map.of("articleBody", text));
      empty += text.isEmpty() ? 1 : 0;
      for (JsonNode snippet : pages.truths().get(entry.getKey()).path("with")) {
        wanted++;
        found += text.contains(fold(snippet.asText())) ? 1 : 0;
      }
      for (JsonNode snippet : pages.truths().get(entry.getKey()).path("without")) {
        unwanted += text.contains(fold(snippet.asText())) ? 1 : 0;
      }
    }
    double precision = (double) found / Math.max(1, found + unwanted);
    double recall = (double) found / Math.max(1, wanted);
    measures.put("snippets.f1", 2 * precision * recall / Math.max(1e-9, precision + recall));
    System.out.printf(
        Locale.ROOT,
        "%-12s pages %d F1 %.4f precision %.4f recall %.4f empty %d%n",
        "snippets",
        predictions.size(),
        measures.get("snippets.f1"),
        precision,
        recall,
        empty);
    write("snippets", predictions);
  }

  private static void write(String name, Map<String, Object> predictions) throws IOException {
    String out = System.getProperty("out", "");
    if (!out.isEmpty()) {
      Files.createDirectories(Path.of(out));
      JSON.writeValue(Path.of(out).resolve(name + ".json").toFile(), predictions);
    }
  }

  static String text(ArticleOutcome outcome) {
    return outcome.match(found -> found.article().textContent(), none -> "");
  }

  /** The text without captions, which the scrapinghub truth leaves out. */
  static String bodyText(ArticleOutcome outcome) {
    String text = text(outcome);
    String html = outcome.match(found -> found.article().contentHtml(), none -> "");
    Matcher captions = CAPTION.matcher(html);
    while (captions.find()) {
      String plain =
          fold(Parser.unescapeEntities(captions.group(1).replaceAll("<[^>]+>", " "), false));
      if (!plain.isEmpty()) {
        String[] words = plain.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
          words[i] = Pattern.quote(words[i]);
        }
        text = Pattern.compile(String.join("\\s*", words)).matcher(text).replaceFirst("\n\n");
      }
    }
    return text;
  }

  private static String fold(String text) {
    return text.replaceAll("(?U)\\s+", " ").strip();
  }

  public static void main(String[] arguments) throws IOException {
    new ArticleCorpusEvaluation(ArticleCorpus.folder().orElseThrow()).run();
  }
}
