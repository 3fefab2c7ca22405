package dev.calque.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.address.PageAddress;
import dev.calque.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A page to compare on. */
final class CorpusPage {

  private static final String FALLBACK = "https://page.example/story";

  private final PageAddress address;
  private final String html;
  private Page parsed;

  private CorpusPage(String url, String html) {
    this.address =
        PageAddress.parse(url)
            .accepted()
            .orElseGet(() -> PageAddress.parse(FALLBACK).accepted().orElseThrow());
    this.html = html;
  }

  /** Where the list of the article pages lies. */
  static Path truths(Path corpus) {
    return corpus.resolve("articles/scrapinghub/truth.json");
  }

  /** All pages of the set of news articles. */
  static List<CorpusPage> scrapinghub(Path corpus) throws IOException {
    Path truths = truths(corpus);
    List<CorpusPage> pages = new ArrayList<>();
    Iterator<Map.Entry<String, JsonNode>> entries =
        new ObjectMapper().readTree(truths.toFile()).fields();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      Path file = truths.resolveSibling(entry.getKey() + ".html.gz");
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        pages.add(new CorpusPage(entry.getValue().path("url").asText(FALLBACK), html));
      }
    }
    return pages;
  }

  /** The sizes that the benchmarks write, but for the huge one. */
  static List<CorpusPage> ofOurOwn() {
    return List.of(
        new CorpusPage(NewsPage.URL, NewsPage.SMALL.html()),
        new CorpusPage(NewsPage.URL, NewsPage.MEDIUM.html()),
        new CorpusPage(NewsPage.URL, NewsPage.LARGE.html()));
  }

  PageAddress address() {
    return address;
  }

  String url() {
    return address.toString();
  }

  String html() {
    return html;
  }

  /** The page as later stages see it, parsed once: for what is measured after parsing. */
  Page parsed(Pipeline pipeline) {
    if (parsed == null) {
      parsed = pipeline.page(address, html);
    }
    return parsed;
  }
}
