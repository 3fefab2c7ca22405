package dev.calque.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the service answers, the page for people shows it inert: the second lock on the door.
 */
@QuarkusIntegrationTest
class HostileAnswersIT extends BrowserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror='window.hit=1'><p>Text</p>",
        "<script>window.hit=1</script><p>Text</p>",
        "<svg onload='window.hit=1'><p>Text</p></svg><p>Text</p>",
        "<iframe srcdoc='<script>parent.hit=1</script>'></iframe><p>Text</p>",
        "<p><a href='javascript:window.hit=1'>Text</a></p>",
        "<p><a href='java\tscript:window.hit=1'>Text</a></p>",
        "<p style='position:fixed' class='verdict' id='verdict-title'"
            + " onclick='window.hit=1'>Text</p>",
        "<form action='https://evil.example'><button>Text</button></form><p>Text</p>",
        "<p>Text</p><math><mtext><table><mglyph><style><img src=x onerror='window.hit=1'>",
        "<template><img src=x onerror='window.hit=1'></template><p>Text</p>",
        "<details open ontoggle='window.hit=1'><p>Text</p></details>",
        "<p>Text</p><base href='https://evil.example/'>"
            + "<meta http-equiv=refresh content='0;url=https://evil.example'>",
      })
  void areShownInert(String html) {
    try (PeoplePage people = showing(CannedReading.undecided().withArticle("contentHtml", html))) {
      people.verdict();
      Page page = people.page();
      page.locator(".content").click();
      List<?> links = page.locator(".content a").all();
      links.forEach(link -> ((com.microsoft.playwright.Locator) link).click());
      page.waitForTimeout(100);
      assertThat(page.evaluate("() => window.hit")).isNull();
      assertThat(page.locator(".content").innerText()).contains("Text");
      assertThat(
              page.evaluate(
                  """
                  () => [...document.querySelectorAll('.content *')].flatMap((e) => [...e.attributes]
                    .filter((a) => /^on|^style$|^id$/.test(a.name) || /script:/.test(a.value))
                    .map((a) => a.name))
                  """))
          .isEqualTo(List.of());
      assertThat(
              page.locator(".content :is(script,style,iframe,form,button,svg,meta,base)").count())
          .isZero();
      assertThat(people.requests()).allMatch(url -> url.startsWith(base.toString()));
    }
  }

  /** Characters that turn the reading direction make an address look like another one. */
  @ParameterizedTest
  @CsvSource({
    "https://paper.example/ru/%D0%B4%D0%BE%D0%BC, paper.example/ru/дом",
    "https://paper.example/en/%E2%80%AEgnp.exe, paper.example/en/%E2%80%AEgnp.exe",
    "https://paper.example/en/a%E2%80%A8b, paper.example/en/a%E2%80%A8b"
  })
  void inAddressesStayEncoded(String url, String shown) {
    try (PeoplePage people = showing(CannedReading.undecided().withOriginal(url))) {
      people.verdict();
      assertThat(people.page().locator(".original-link").textContent()).isEqualTo(shown);
    }
  }

  @Test
  void inPlainFieldsStayText() {
    String hostile = "<img src=x onerror='window.hit=1'>";
    CannedReading reading =
        CannedReading.undecided()
            .withArticle("title", hostile)
            .withArticle("byline", hostile)
            .withEvidence("quote", hostile)
            .withEvidence("where", hostile)
            .withOriginal("javascript:window.hit=1");
    try (PeoplePage people = showing(reading)) {
      people.verdict();
      assertThat(people.page().locator("#article-title").innerText()).isEqualTo(hostile);
      assertThat(people.page().locator(".original-link").count()).isZero();
      assertThat(people.page().evaluate("() => window.hit")).isNull();
    }
  }
}
