package dev.calque.article.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleSanitizerTest {

  private final ArticleSanitizer sanitizer = new ArticleSanitizer();

  static List<String> payloads() throws IOException {
    try (InputStream in = ArticleSanitizerTest.class.getResourceAsStream("/article/hostile.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().toList();
    }
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
    String once = Jsoup.parse(html).body().html();
    assertThat(Jsoup.parse(once).body().html()).isEqualTo(once);
  }
}
