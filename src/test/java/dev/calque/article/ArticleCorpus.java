package dev.calque.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.address.PageAddress;
import dev.calque.language.LanguageIdentifier;
import dev.calque.page.Page;
import dev.calque.page.PageParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The pages of one article set with their truths, read as {@code measure.py} reads them. */
final class ArticleCorpus {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PageParser PARSER = new PageParser(LanguageIdentifier.standard());

  private final Path root;
  private final Map<String, JsonNode> truths = new TreeMap<>();

  ArticleCorpus(Path corpus, String set) throws IOException {
    root = corpus.resolve("articles").resolve(set);
    JSON.readTree(root.resolve("truth.json").toFile())
        .fields()
        .forEachRemaining(entry -> truths.put(entry.getKey(), entry.getValue()));
  }

  /** Where the corpora lie, if anywhere. */
  static Optional<Path> folder() {
    String named = System.getProperty("calque.corpus", "");
    return named.isBlank() || !Files.isDirectory(Path.of(named).resolve("articles"))
        ? Optional.empty()
        : Optional.of(Path.of(named));
  }

  Map<String, JsonNode> truths() {
    return truths;
  }

  /** What the extractor makes of each page, by page id. */
  Map<String, ArticleOutcome> outcomes(ArticleExtractor extractor) throws IOException {
    Map<String, ArticleOutcome> outcomes = new TreeMap<>();
    for (Map.Entry<String, JsonNode> truth : truths.entrySet()) {
      Page page = page(truth.getKey(), truth.getValue().path("url").asText());
      outcomes.put(truth.getKey(), extractor.extract(page, List.of()));
    }
    return outcomes;
  }

  Page page(String id, String url) throws IOException {
    return parse(publicAddress(url), html(id));
  }

  String html(String id) throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(root.resolve(id + ".html.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  List<String> ids() {
    return new ArrayList<>(truths.keySet());
  }

  static Page parse(PageAddress address, String html) {
    return PARSER
        .parse(address, html)
        .match(
            parsed -> parsed.page(),
            tooComplex -> {
              throw new IllegalStateException(address + ": " + tooComplex.detail());
            });
  }

  /** {@code fakehost} as a public name, {@code fakehost.example}. */
  private static PageAddress publicAddress(String url) {
    int host = url.indexOf("//") + 2;
    int end = host;
    while (end < url.length() && "/:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    boolean bare = url.substring(host, end).indexOf('.') < 0;
    String full = bare ? url.substring(0, end) + ".example" + url.substring(end) : url;
    return PageAddress.parse(full)
        .accepted()
        .orElseGet(() -> PageAddress.parse("https://page.example/").accepted().orElseThrow());
  }
}
