package dev.calque.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.calque.people.PeoplePage.Look;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page for people shows answers of every kind, hostile ones among them. */
@QuarkusIntegrationTest
class ReadingDisplayIT {

  private static final String STORY = "https://paper.example/story";
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private static Chromium chromium;

  @TestHTTPResource URI base;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private PeoplePage open(Look look) {
    return PeoplePage.in(chromium, base.toString().replaceAll("/$", ""), look);
  }

  private PeoplePage showing(CannedReading reading) {
    return open(Look.DESK).answering(200, JSON, reading.toString()).reading(STORY);
  }

  @Nested
  class HostileAnswers {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<img src=x onerror='window.hit=1'><p>Text</p>",
          "<script>window.hit=1</script><p>Text</p>",
          "<svg onload='window.hit=1'><p>Text</p></svg><p>Text</p>",
          "<iframe srcdoc='<script>parent.hit=1</script>'></iframe><p>Text</p>",
          "<p><a href='javascript:window.hit=1'>Text</a></p>",
          "<p><a href='java\tscript:window.hit=1'>Text</a></p>",
          "<p style='position:fixed' class='verdict' id='verdict-title' onclick='window.hit=1'>Text</p>",
          "<form action='https://evil.example'><button>Text</button></form><p>Text</p>",
          "<p>Text</p><math><mtext><table><mglyph><style><img src=x onerror='window.hit=1'>",
          "<template><img src=x onerror='window.hit=1'></template><p>Text</p>",
          "<details open ontoggle='window.hit=1'><p>Text</p></details>",
          "<p>Text</p><base href='https://evil.example/'><meta http-equiv=refresh content='0;url=https://evil.example'>",
        })
    void areShownInert(String html) {
      try (PeoplePage people =
          showing(CannedReading.undecided().withArticle("contentHtml", html))) {
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

  @Nested
  class Articles {

    @Test
    void keepDirectionAndLanguage() {
      CannedReading arabic =
          CannedReading.undecided()
              .withArticle("dir", "rtl")
              .withArticle("language", "ar")
              .withArticle("title", "افتتاح النفق تحت الميناء")
              .withArticle(
                  "contentHtml",
                  "<p>عبر أول راكبي الدراجات تحت الميناء.</p><p dir=ltr lang=en>In English.</p>");
      try (PeoplePage people = showing(arabic)) {
        people.verdict();
        Page page = people.page();
        assertThat(
                page.evaluate(
                    "() => getComputedStyle(document.querySelector('.reader')).direction"))
            .isEqualTo("rtl");
        assertThat(page.locator(".content p[lang=en]").getAttribute("dir")).isEqualTo("ltr");
        people.screenshot("reading-rtl");
      }
    }

    @Test
    void askNoSiteForPicturesWhereTheReaderWantsNone() {
      String html = "<p>Text</p><img src='https://pictures.example/a.jpg' alt='A harbour'>";
      try (PeoplePage people =
          showing(CannedReading.undecided().withArticle("contentHtml", html))) {
        people.verdict();
        people.page().getByText("Pictures").click();
        people.requests().clear();
        people.reading(STORY).verdict();
        assertThat(people.page().locator(".picture-missing").innerText()).contains("A harbour");
        assertThat(people.requests()).noneMatch(url -> url.contains("pictures.example"));
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "home-page",
          "listing",
          "player",
          "consent-wall",
          "login-wall",
          "empty-shell",
          "no-text"
        })
    void thatAreMissingAreExplained(String reason) {
      try (PeoplePage people = showing(CannedReading.undecided().withoutArticle(reason))) {
        people.verdict();
        assertThat(people.page().locator(".no-article").innerText())
            .contains("no article to show")
            .doesNotContain("gives this reason");
      }
    }
  }

  @Nested
  class Trouble {

    @ParameterizedTest
    @CsvSource({
      "invalid-url, 400", "invalid-request, 400", "unauthorized, 401", "blocked-address, 403",
      "request-too-large, 413", "not-html, 422", "page-too-large, 422", "page-too-complex, 422",
      "too-many-requests, 429", "page-status, 502", "unreachable, 502", "redirect-loop, 502",
      "overloaded, 503", "timed-out, 504",
    })
    void ofEveryKindIsExplained(String slug, int status) {
      String body =
          "{\"type\":\"/problems/%s\",\"title\":\"t\",\"status\":%d,\"detail\":\"Expected a, found b.\"}"
              .formatted(slug, status);
      try (PeoplePage people = open(Look.DESK).answering(status, PROBLEM, body).reading(STORY)) {
        assertThat(people.verdict()).isNotEqualTo("t");
        assertThat(people.page().locator(".verdict-meaning").innerText())
            .doesNotContain("does not know");
        assertThat(people.page().locator(".service-words").textContent())
            .contains("Expected a, found b.");
      }
    }

    @Test
    void thatIsNoneOfOursIsCalledAnOddAnswer() {
      try (PeoplePage people =
          open(Look.DESK).answering(502, "text/html", "<h1>Bad gateway</h1>").reading(STORY)) {
        assertThat(people.verdict()).isEqualTo("The answer makes no sense");
      }
    }

    @Test
    void ofTheNetworkSaysThatTheServiceDoesNotAnswer() {
      try (PeoplePage people = open(Look.DESK)) {
        people.page().route("**/v1/read?*", route -> route.abort());
        assertThat(people.reading(STORY).verdict()).isEqualTo("The Calque service does not answer");
      }
    }
  }

  @Test
  void waitingCanBeCancelled() {
    try (PeoplePage people = open(Look.DESK)) {
      people.page().route("**/v1/read?*", route -> {}); // never answered
      people.reading(STORY);
      people.page().getByText("Fetching and reading").waitFor();
      people.screenshot("progress");
      people.page().getByText("Cancel").click();
      assertThat(people.page().locator("#status").innerText()).isEmpty();
      assertThat(people.page().evaluate("() => document.activeElement.id")).isEqualTo("address");
    }
  }

  @Nested
  class Accessibility {

    @ParameterizedTest(name = "{0}, dark: {1}")
    @CsvSource({
      "/, false",
      "/, true",
      "/?url=https://samples.calque.example/en/harbour-tunnel.html, false",
      "/?url=https://samples.calque.example/en/harbour-tunnel.html, true",
      "/?url=https://samples.calque.example/en/the-tide-book.html, false",
      "/?url=https://samples.calque.example/en/the-tide-book.html, true",
      "/?url=ftp://paper.example/, false",
    })
    void hasNoFaultThatAxeKnows(String path, boolean dark) throws IOException {
      for (Look look :
          dark ? List.of(Look.DESK_DARK, Look.PHONE_DARK) : List.of(Look.DESK, Look.PHONE)) {
        try (PeoplePage people = open(look)) {
          people.page().navigate(base.resolve(path).toString());
          people.page().locator(path.equals("/") ? ".sample >> nth=0" : "#verdict-title").waitFor();
          assertThat(axeViolations(people.page())).isEmpty();
        }
      }
    }

    private static List<?> axeViolations(Page page) throws IOException {
      try (InputStream axe = Page.class.getResourceAsStream("/axe.min.js")) {
        page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
      }
      return (List<?>)
          page.evaluate(
              """
              async () => (await axe.run(document)).violations
                .map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', '))
              """);
    }
  }
}
