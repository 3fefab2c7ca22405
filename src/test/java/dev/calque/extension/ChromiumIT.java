package dev.calque.extension;

import static dev.calque.extension.ExtensionInChromium.SAMPLES;
import static dev.calque.extension.ExtensionInChromium.bar;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.calque.extension.ExtensionInChromium.Look;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bar and the pages around it in Chromium with the packaged service, with real clicks. */
@QuarkusIntegrationTest
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a script that never answers would hold up everything
class ChromiumIT {

  private static final String TUNNEL = SAMPLES + "/en/harbour-tunnel.html";
  private static final String ORIGINAL = SAMPLES + "/ru/tonnel-pod-gavanyu.html";

  private static ExtensionInChromium chromium;

  @TestHTTPResource URI base;

  @BeforeAll
  static void startBrowser() {
    chromium = ExtensionInChromium.start(Look.ENGLISH, Browsers.extension());
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void useTheService() {
    chromium.use(base.toString());
  }

  @Test
  void welcomesTheReaderAndSaysWhatIsSent() {
    Page welcome = chromium.welcome().orElseThrow();
    assertThat(welcome.locator("main").innerText()).contains("Nothing is sent before you ask");
    chromium.screenshot(welcome, "welcome");
    assertThat(chromium.accessibilityViolations(welcome)).isEmpty();
  }

  @Test
  void saysInThePageWhatIsKnownAndShowsTheEvidenceInItsPlace() {
    try (Page page = chromium.open(TUNNEL)) {
      assertThat(page.locator("calque-bar").count()).as("before the click").isZero();
      chromium.click(page);
      Locator bar = bar(page);
      assertThat(bar.locator(".headline").innerText())
          .isEqualTo("Machine-translated from Russian by Google Translate.");
      assertThat(bar.locator(".meaning").innerText()).contains("nobody edited");
      assertThat(chromium.badge(page)).startsWith("MT Machine-translated from Russian");
      assertThat(bar.locator("a").getAttribute("href")).isEqualTo(ORIGINAL);
      double barBottom = bar.boundingBox().y + bar.boundingBox().height;
      assertThat(page.locator("body").boundingBox().y).isGreaterThanOrEqualTo(barBottom - 1);
      chromium.screenshot(page, "bar");

      bar.getByText("Why?").click();
      assertThat(bar.locator("blockquote").first().innerText())
          .contains("translated from Russian into English automatically");
      chromium.screenshot(page, "bar-evidence");
      assertThat(chromium.accessibilityViolations(page)).isEmpty();
      bar.getByText("Show in the page").first().click();
      Locator place = page.locator("[style*=outline]");
      assertThat(place.innerText()).contains("translated from Russian");
      assertThat(place.boundingBox().y).as("scrolled to").isBetween(0.0, 860.0);

      page.keyboard().press("Escape");
      assertThat(page.locator("calque-bar").count()).isZero();
      assertThat(page.locator("[style*=outline]").count()).isZero();
    }
  }

  @Test
  void leadsToTheOriginal() {
    try (Page page = chromium.open(TUNNEL)) {
      chromium.click(page);
      bar(page).getByText("Read the original (Russian)").click();
      page.waitForURL(ORIGINAL);
      assertThat(page.locator("calque-bar").count()).as("the original isn't asked about").isZero();
    }
  }

  @Test
  void clickingAgainShowsOneBarOnly() {
    try (Page page = chromium.open(TUNNEL)) {
      chromium.click(page);
      bar(page).evaluate("(bar) => bar.setAttribute('data-first', '')");
      chromium.click(page);
      page.locator("calque-bar .bar:not([data-first])").waitFor();
      assertThat(page.locator("calque-bar").count()).isEqualTo(1);
      assertThat(page.locator("calque-bar .bar").count()).isEqualTo(1);
    }
  }

  @Test
  void saysNothingOfAPageThatTheReaderHasLeft() {
    try (CannedService service = CannedService.start().holding();
        Page page = chromium.open(SAMPLES + "/first")) {
      chromium.use(service.address());
      chromium.click(page);
      chromium.await(() -> !service.requests().isEmpty());
      page.navigate(SAMPLES + "/second");
      service.release();
      try (Page other = chromium.open(SAMPLES + "/third")) {
        chromium.click(other);
        bar(other).waitFor();
      }
      assertThat(page.locator("calque-bar").count()).isZero();
    }
  }

  @Test
  void asksAboutALinkBeforeItIsOpened() {
    try (Page page = chromium.open(ORIGINAL)) {
      // A menu's click grants activeTab as well; the menu itself is the browser's.
      chromium.click(page);
      bar(page).waitFor();
      assertThat(bar(page).getAttribute("class")).contains("not-detected");
      assertThat(bar(page).locator(".headline").innerText()).startsWith("No sign of machine");
      assertThat(bar(page).locator(".meaning").innerText()).contains("no promise that a person");
      chromium.screenshot(page, "bar-not-detected");
      chromium.linkMenu(page, TUNNEL);
      bar(page).locator(".about").waitFor();
      assertThat(bar(page).locator(".about").innerText()).contains(TUNNEL);
      assertThat(bar(page).locator(".headline").innerText()).contains("from Russian");
      assertThat(page.url()).isEqualTo(ORIGINAL);
      chromium.screenshot(page, "bar-link");
    }
  }

  @Test
  void saysWhenTheServiceIsDown() {
    chromium.use("http://127.0.0.1:9");
    try (Page page = chromium.open(TUNNEL)) {
      chromium.click(page);
      assertThat(bar(page).locator(".headline").innerText()).contains("does not answer");
      assertThat(chromium.badge(page)).startsWith("!");
      chromium.screenshot(page, "bar-problem");
      assertThat(chromium.accessibilityViolations(page)).isEmpty();
      chromium.use(base.toString());
      bar(page).getByText("Try again").click();
      page.locator("calque-bar .machine-translated").waitFor();
    }
  }

  @Test
  void findsTheMarksInAPageByItself() {
    chromium.use("http://127.0.0.1:9");
    try (Page page = chromium.open(SAMPLES + "/saved/night-train.html")) {
      chromium.click(page);
      assertThat(bar(page).locator(".headline").innerText())
          .isEqualTo("Machine-translated by Google Translate.");
      assertThat(bar(page).locator(".meaning").innerText())
          .contains("nothing was sent", "does not answer");
      chromium.screenshot(page, "bar-mark");
    }
  }

  @Test
  void sendsAPrivatePageOnlyAfterAskingAndAsTheBrowserShowsIt() {
    try (CannedService service = CannedService.start();
        Page page = chromium.open(base.resolve("/samples/saved/night-train.html").toString())) {
      chromium.use(service.address());
      page.evaluate("() => document.querySelector('article, main, body').append('As shown.')");
      chromium.click(page);
      bar(page).getByText("Send the page as I see it").click();
      page.locator("calque-bar").getByText("Before anything is sent").waitFor();
      assertThat(service.requests()).as("before the reader agreed").isEmpty();
      chromium.screenshot(page, "bar-send");
      page.locator("calque-bar").getByText("Send the page", exactly()).click();
      page.locator("calque-bar .undecided").waitFor();
      assertThat(service.requests()).containsExactly("POST /v1/read");
      assertThat(service.lastBody()).contains("As shown.").doesNotContain("calque-bar");
      page.locator("calque-bar").getByText("Reader view").click();
      page.locator("#article").waitFor();
      assertThat(page.locator("#title").innerText()).isEqualTo("A story");
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void offersToSendWhatTheServiceMayNotSee() {
    try (CannedService service = CannedService.start().problem(502, "page-status");
        Page page = chromium.open(SAMPLES + "/behind-a-log-in")) {
      chromium.use(service.address());
      chromium.click(page);
      assertThat(bar(page).locator(".headline").innerText()).contains("log-in");
      assertThat(bar(page).locator(".buttons button").first().innerText())
          .startsWith("Send the page as I see it");
    }
  }

  @Test
  void speaksOfHintsWithoutAccusing() {
    try (CannedService service = CannedService.start();
        Page page = chromium.open(SAMPLES + "/hints#part?utm_source=x")) {
      chromium.use(service.address());
      chromium.click(page);
      assertThat(bar(page).getAttribute("class")).contains("undecided");
      assertThat(bar(page).locator(".headline").innerText()).contains("but no proof");
      assertThat(chromium.badge(page)).startsWith("?");
      assertThat(service.requests())
          .containsExactly("GET /v1/verdict?url=https%3A%2F%2Fsamples.calque.example%2Fhints");
      bar(page).getByText("Why?").click();
      chromium.screenshot(page, "bar-undecided");
      assertThat(chromium.accessibilityViolations(page)).isEmpty();
    }
  }

  @Test
  void testsTheConnectionInTheOptions() {
    try (Page page = chromium.openOwn("options/options.html")) {
      page.locator("#test").click();
      page.locator("#service-result").getByText("The service answers").waitFor();
      chromium.screenshot(page, "options");
      assertThat(chromium.accessibilityViolations(page)).isEmpty();
      page.locator("#backend").fill("http://example.org");
      page.locator("#test").click();
      page.locator("#service-result.bad").waitFor();
      page.locator("#languages").fill("de, uk");
      page.locator("#languages").press("Tab");
      page.locator("#languages-named").getByText("German").waitFor();
      chromium.awaitStored("settings.languages.join()", "de,uk");
    } finally {
      chromium.settings("{\"languages\": []}");
    }
  }

  @Test
  void speaksArabicFromRightToLeft() {
    chromium.settings("{\"uiLanguage\": \"ar\"}");
    try (Page page = chromium.open(TUNNEL)) {
      chromium.click(page);
      bar(page).waitFor();
      assertThat(bar(page).getAttribute("dir")).isEqualTo("rtl");
      chromium.screenshot(page, "bar-arabic");
      bar(page).locator(".buttons button").first().click();
      page.locator("#article").waitFor();
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      assertThat(page.locator("#article").getAttribute("dir")).isEqualTo("ltr");
      chromium.screenshot(page, "reader-arabic");
      assertThat(chromium.accessibilityViolations(page)).isEmpty();
    } finally {
      chromium.settings("{\"uiLanguage\": \"auto\"}");
    }
  }

  @Test
  void speaksGermanInAGermanBrowserAndStaysReadableInTheDark() {
    try (ExtensionInChromium german =
        ExtensionInChromium.start(new Look("de", true, 1280), Browsers.extension())) {
      german.use(base.toString());
      Page page = german.open(TUNNEL);
      german.click(page);
      assertThat(bar(page).locator(".headline").innerText())
          .isEqualTo("Maschinell übersetzt mit Google Translate, Originalsprache: Russisch.");
      bar(page).getByText("Warum?").click();
      german.screenshot(page, "bar-german-dark");
      assertThat(german.accessibilityViolations(page)).isEmpty();
      for (String own :
          List.of(
              ExtensionInChromium.readerOf(TUNNEL),
              "reader/reader.html",
              "options/options.html",
              "welcome/welcome.html",
              "consent/consent.html")) {
        try (Page ours = german.openOwn(own)) {
          ours.locator("main h1:visible").first().waitFor();
          german.screenshot(ours, "german-dark-" + own.replaceAll("/.*", ""));
          assertThat(german.accessibilityViolations(ours)).as(own).isEmpty();
        }
      }
    }
  }
}
