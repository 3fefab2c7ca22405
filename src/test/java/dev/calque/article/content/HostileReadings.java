package dev.calque.article.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.address.PageAddress;
import dev.calque.article.ArticleExtractor;
import dev.calque.fetch.PageFetcher;
import dev.calque.fetch.Validators;
import dev.calque.language.LanguageIdentifier;
import dev.calque.page.PageParser;
import dev.calque.reading.ReadPage;
import dev.calque.reading.ReadRequest;
import dev.calque.reading.ReaderViewJson;
import dev.calque.reading.Reading;
import dev.calque.reading.ReadingListener;
import dev.calque.signal.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;

/** Readings of pages with a payload in them: every stage of the service but the network. */
final class HostileReadings {

  private static final String URL = "https://paper.example/news/story.html";
  private static final String SENTENCE =
      "The council met on Tuesday, argued for three hours about the bridge, and then adjourned. ";
  private static final PageFetcher NO_NETWORK =
      request -> {
        throw new IllegalStateException("a test fetches nothing");
      };
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArticleSanitizer sanitizer = new ArticleSanitizer();
  private final ReadPage readPage =
      new ReadPage(
          NO_NETWORK,
          new PageParser(LanguageIdentifier.standard()),
          Signals.standard(),
          new ArticleExtractor(),
          Runnable::run,
          ReadingListener.NONE);

  /** The article's markup where the payload stands in the middle of the article. */
  String inArticle(String payload) {
    return article(page("", payload)).path("contentHtml").asText("");
  }

  /** The markup that the sanitisers alone make of the payload, without the steps before them. */
  String sanitised(String payload) {
    return sanitizer.html(sanitizer.clean(Jsoup.parse(payload, URL).body()));
  }

  /** The article's plain fields where the payload stands in each of their places. */
  JsonNode fields(String payload) {
    String value = payload.replace("&", "&amp;").replace("\"", "&quot;");
    String head =
        """
        <meta name=author content="%1$s"><meta name=description content="%1$s">
        <meta property=og:title content="%1$s"><meta property=og:site_name content="%1$s">
        <meta property=og:image content="%1$s"><meta property=article:section content="%1$s">
        """
            .formatted(value);
    return article(page(head, ""));
  }

  private static String page(String head, String inside) {
    return "<!doctype html><html lang=en><head><title>The bridge</title>"
        + head
        + "</head><body><main><article><h1>The bridge</h1>"
        + paragraphs()
        + inside
        + paragraphs()
        + "</article></main></body></html>";
  }

  private static String paragraphs() {
    return "<p>" + SENTENCE.repeat(5) + "</p>";
  }

  private JsonNode article(String html) {
    ReadRequest request =
        new ReadRequest(URL, PageAddress.parse(URL).accepted().orElseThrow(), "", Validators.NONE);
    byte[] json =
        readPage.readHandedOver(request, html).toCompletableFuture().join().match(new Bytes());
    try {
      return JSON.readTree(json).path("article");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Bytes implements Reading.Cases<byte[]> {
    @Override
    public byte[] readable(Reading.Readable reading) {
      return ReaderViewJson.full(reading.view());
    }

    @Override
    public byte[] unchanged(Reading.Unchanged reading) {
      throw new IllegalStateException("nothing was asked after");
    }

    @Override
    public byte[] unreadable(Reading.Unreadable reading) {
      throw new IllegalStateException(reading.detail());
    }
  }
}
