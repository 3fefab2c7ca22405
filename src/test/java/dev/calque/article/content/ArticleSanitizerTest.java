package dev.calque.article.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.page.TestBudget;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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

  /** A page's budget runs out in the middle of either, and not only between them. */
  @Nested
  class IsEndedHalfWay {

    private static final String LONG = "<p>a</p>".repeat(500);

    @Test
    void inTheFirstParser() {
      Document dirty = Jsoup.parse(LONG);
      Cleaner cleaner = new Cleaner(ContentPolicy.safelist());
      assertThat(TestBudget.within(-1, () -> cleaner.clean(dirty).html(), () -> "spent"))
          .isEqualTo("spent");
    }

    @Test
    void inTheSecond() {
      assertThat(TestBudget.within(-1, () -> ContentPolicy.owasp().sanitize(LONG), () -> "spent"))
          .isEqualTo("spent");
    }
  }

  private static String written(String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    return document.body().html();
  }
}
