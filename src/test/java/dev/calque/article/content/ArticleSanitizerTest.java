package dev.calque.article.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleSanitizerTest {

  private final ArticleSanitizer sanitizer = new ArticleSanitizer();

  static List<String> payloads() throws IOException {
    return HostilePayloads.ownSet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("payloads")
  void letsOnlyListedMarkupThrough(String payload) {
    Element dirty = Jsoup.parse(payload, "https://paper.example/").body();
    CleanMarkup.assertClean(sanitizer.html(sanitizer.clean(dirty)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("payloads")
  void writesWhatParsesToItself(String payload) {
    Element dirty = Jsoup.parse(payload, "https://paper.example/").body();
    String html = sanitizer.html(sanitizer.clean(dirty));
    String once = written(html);
    assertThat(written(once)).isEqualTo(once);
  }

  private static String written(String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    return document.body().html();
  }
}
