package dev.calque.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.calque.people.PeoplePage.Look;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page for people shows answers of every kind. */
@QuarkusIntegrationTest
class ReadingDisplayIT extends BrowserTest {

  private static final String PROBLEM = "application/problem+json";

  @Nested
  class Verdicts {

    @ParameterizedTest(name = "{0}, engine {1}, from {2}, edited {3}")
    @CsvSource(
        nullValues = "-",
        delimiter = '|',
        value = {
          "machine-translated | DeepL | ru | false | This page was translated by DeepL from Russian into English, and by its own word nobody edited the result.",
          "machine-translated | DeepL | -  | true  | This page was translated by DeepL into English, and by its own word a person reviewed or edited the result.",
          "machine-translated | -     | -  | -     | This page was translated by a machine into English.",
          "undecided          | -     | ru | -     | There are hints of machine translation, but no proof.",
          "not-detected       | -     | -  | -     | No sign of machine translation was found.",
        })
    void areSaidInOneSentence(
        String label, String engine, String from, Boolean edited, String sentence) {
      try (PeoplePage people =
          showing(CannedReading.undecided().withVerdict(label, engine, from, "en", edited))) {
        assertThat(people.verdict()).isEqualTo(sentence);
        assertThat(people.page().locator(".verdict").getAttribute("class"))
            .contains("verdict-" + label);
      }
    }

    @Test
    void thatFoundNothingPromiseNothing() {
      try (PeoplePage people =
          showing(CannedReading.undecided().withVerdict("not-detected", null, null, null, null))) {
        people.verdict();
        assertThat(people.page().locator(".verdict-meaning").innerText())
            .contains("not a promise that a person wrote");
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
          ("{\"type\":\"/problems/%s\",\"title\":\"t\",\"status\":%d,"
                  + "\"detail\":\"Expected a, found b.\"}")
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
}
