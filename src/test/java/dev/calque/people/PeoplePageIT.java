package dev.calque.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.calque.people.PeoplePage.Look;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for people and the service behind it, with the bundled samples, in a real browser. */
@QuarkusIntegrationTest
class PeoplePageIT extends BrowserTest {

  @Test
  void showsTheWholeReadingOfASampleThatIsChosen() {
    try (PeoplePage people = open(Look.DESK).home()) {
      Page page = people.page();
      page.locator(".sample").first().click();
      assertThat(people.verdict())
          .contains("Google Translate", "from Russian into English", "nobody edited");
      assertThat(page.url()).contains("?url=https%3A%2F%2Fsamples.calque.example%2Fen%2F");
      assertThat(page.title()).startsWith("Machine-translated: The tunnel");

      assertThat(page.locator(".evidence blockquote").allInnerTexts())
          .anyMatch(quote -> quote.contains("translated from Russian into English automatically"));
      assertThat(page.locator(".piece-weight").first().innerText())
          .isEqualTo("Proof for machine translation");
      assertThat(page.locator(".original-link").getAttribute("href"))
          .isEqualTo("/samples/ru/tonnel-pod-gavanyu.html");
      assertThat(page.locator(".sisters dt").allInnerTexts())
          .containsExactlyInAnyOrder("Ukrainian", "Azerbaijani");

      Locator article = page.locator("article.reader");
      assertThat(article.locator("#article-title").innerText()).startsWith("The tunnel under");
      assertThat(article.innerText())
          .contains("Tamara Velekhova")
          .doesNotContain("automatically, by Google Translate", "61 requests in", "Read also");
      assertThat(article.locator("table").count()).isEqualTo(1);
      assertThat(page.locator("details.removals summary").innerText())
          .startsWith("What was left out, and why (");
      assertThat(page.locator("details.removals li").allTextContents())
          .anyMatch(
              line -> line.startsWith("Translation notice: says how the text was translated"));
      people.screenshot("reading-light");
      assertThat(people.complaints()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/en/harbour-tunnel.html, machine-translated",
    "/uk/tunel-pid-havanniu.html, machine-translated",
    "/az/liman-tuneli.html, machine-translated",
    "/saved/night-train.html, machine-translated",
    "/en/the-tide-book.html, not-detected",
    "/en/the-town-that-tested-its-letters.html, not-detected",
    "/ru/tonnel-pod-gavanyu.html, not-detected",
    "/de/nachtzug.html, not-detected",
  })
  void givesEachSampleTheVerdictItIsThereFor(String path, String label) {
    try (PeoplePage people = open(Look.DESK).reading(SAMPLES + path)) {
      people.verdict();
      assertThat(people.page().locator(".verdict").getAttribute("class"))
          .contains("verdict-" + label);
      assertThat(people.page().locator("article.reader #article-title").innerText()).isNotBlank();
    }
  }

  @Test
  void showsThePicturesOfASampleAlthoughItsHostExistsNowhere() {
    try (PeoplePage people = open(Look.DESK).reading(TUNNEL)) {
      people.verdict();
      Locator picture = people.page().locator("article.reader img").first();
      picture.scrollIntoViewIfNeeded();
      people.page().waitForFunction("() => document.querySelector('.reader img').naturalWidth > 0");
      assertThat(picture.getAttribute("alt")).contains("two cyclists");
      assertThat(people.requests()).allMatch(url -> url.startsWith(base.toString()));
    }
  }

  @Test
  void readsTheOriginalAndGoesBackAndForward() {
    try (PeoplePage people = open(Look.DESK).reading(TUNNEL)) {
      String translated = people.verdict();
      Page page = people.page();
      page.getByText("Read the original here").click();
      page.locator(".verdict-not-detected").waitFor();
      assertThat(page.locator("article.reader").getAttribute("lang")).isEqualTo("ru");
      page.goBack();
      page.locator(".verdict-machine-translated").waitFor();
      assertThat(people.verdict()).isEqualTo(translated);
      page.goForward();
      page.locator(".verdict-not-detected").waitFor();
    }
  }

  @Test
  void canBeUsedWithTheKeyboardAlone() {
    try (PeoplePage people = open(Look.DESK).home()) {
      Page page = people.page();
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("Skip to the address field");
      page.keyboard().press("Enter");
      page.keyboard().type("samples.calque.example/en/the-tide-book.html");
      page.keyboard().press("Enter");
      people.verdict();
      assertThat(focused(page)).startsWith("No sign of machine translation");
      page.keyboard().press("Tab");
      assertThat(focused(page)).startsWith("samples.calque.example/en/the-tide-book");
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("JSON");
    }
  }

  private static String focused(Page page) {
    return (String) page.evaluate("() => document.activeElement.innerText");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?url=https://samples.calque.example/en/harbour-tunnel.html", "?url=x"})
  void fitsAPhone(String query) {
    try (PeoplePage people = open(Look.PHONE)) {
      people.page().navigate(base + query);
      people.page().locator(query.isEmpty() ? ".sample >> nth=0" : "#verdict-title").waitFor();
      assertThat(people.overflowsSideways()).isFalse();
      people.screenshot(
          "phone-" + (query.isEmpty() ? "home" : query.length() > 6 ? "reading" : "problem"));
    }
  }

  @Test
  void isDarkWhereTheReaderWantsItDark() {
    try (PeoplePage people = open(Look.DESK_DARK).reading(TUNNEL)) {
      people.verdict();
      assertThat(people.page().evaluate("() => getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(19, 24, 30)");
      people.screenshot("reading-dark");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://paper.example/story, That is not an address Calque can read",
    "http://127.0.0.1/, Calque does not go there",
    "https://samples.calque.example/none.html, The site did not hand out the page",
  })
  void explainsTroubleOfTheService(String url, String title) {
    try (PeoplePage people = open(Look.DESK).reading(url)) {
      assertThat(people.verdict()).isEqualTo(title);
      assertThat(people.page().locator(".advice").innerText()).isNotBlank();
      assertThat(people.complaints()).isEmpty();
      people.screenshot("problem");
    }
  }

  @Test
  void servesASampleAsItStandsWithItsPicturesButNothingThatRuns() {
    try (PeoplePage people = open(Look.DESK)) {
      Page page = people.page();
      page.navigate(base + "samples/en/harbour-tunnel.html");
      page.waitForFunction("() => document.images[0].naturalWidth > 0");
      assertThat(page.evaluate("() => getComputedStyle(document.body).maxWidth"))
          .isEqualTo("832px");
      assertThat(page.evaluate("() => origin")).isEqualTo("null");
    }
  }

  @Test
  void saysWhatIsNeededWhereThereAreNoScripts() {
    try (PeoplePage people = open(Look.WITHOUT_SCRIPTS).home()) {
      assertThat(people.page().locator(".needs-script").innerText()).contains("needs JavaScript");
    }
  }

  @Test
  void asksForAnAddressWhereNoneIsGiven() {
    try (PeoplePage people = open(Look.DESK).home()) {
      people.page().getByText("Read it").click();
      assertThat(people.page().locator("#address-error").innerText()).contains("Paste the address");
      assertThat(people.page().locator("#address").getAttribute("aria-invalid")).isEqualTo("true");
    }
  }
}
