package dev.calque.extension;

import static dev.calque.extension.ExtensionInChromium.SAMPLES;
import static dev.calque.extension.ExtensionInChromium.bar;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.calque.extension.ExtensionInChromium.Look;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens without a click, and only by consent, in a Chromium that may read the samples. */
@QuarkusIntegrationTest
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a script that never answers would hold up everything
class ChromiumAutomaticIT {

  private static final String TUNNEL = SAMPLES + "/en/harbour-tunnel.html";

  private static ExtensionInChromium chromium;

  @TestHTTPResource URI base;

  @BeforeAll
  static void startBrowser() {
    chromium = ExtensionInChromium.start(Look.ENGLISH, Browsers.extensionAllowedAt(SAMPLES + "/*"));
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void useTheServiceAndAgreeToNothing() {
    chromium.use(base.toString());
    chromium.settings(
        "{\"consent\": false, \"foreign\": false, \"always\": [], \"never\": [],"
            + " \"languages\": []}");
  }

  @Test
  void injectsAndAsksNothingBeforeAClick() {
    try (CannedService service = CannedService.start();
        Page page = chromium.open(TUNNEL);
        Page other = chromium.open(SAMPLES + "/other")) {
      chromium.use(service.address());
      page.reload();
      chromium.click(other);
      bar(other).waitFor();
      assertThat(service.requests()).hasSize(1).first().asString().contains("other");
      assertThat(page.locator("calque-bar").count()).isZero();
    }
  }

  @Test
  void checksASiteAfterConsentAndStopsWhenItIsTakenBack() {
    try (Page page = chromium.open(TUNNEL)) {
      chromium.click(page);
      bar(page).getByText("More").click();
      Page consent =
          chromium
              .context()
              .waitForPage(() -> bar(page).getByText("Always check this site").click());
      consent.locator("h1").getByText("Always check samples.calque.example?").waitFor();
      assertThat(consent.locator("main").innerText()).contains("without a click");
      chromium.screenshot(consent, "consent");
      assertThat(chromium.accessibilityViolations(consent)).isEmpty();
      assertThat(chromium.stored("settings.consent"))
          .as("before the reader agreed")
          .isEqualTo(false);
      consent.locator("#allow").click();
      consent.locator("#result").getByText("Done.").waitFor();
      consent.close();

      page.reload();
      assertThat(bar(page).locator(".headline").innerText()).contains("from Russian");
    }
    try (Page options = chromium.openOwn("options/options.html")) {
      options.locator("#always button").click();
      options.locator("#always").getByText("None").waitFor();
    }
    try (Page page = chromium.open(TUNNEL)) {
      staysQuiet(page);
    }
  }

  @Test
  void neverSpeaksUpWhereItWasToldNotTo() {
    chromium.settings("{\"consent\": true, \"always\": [\"samples.calque.example\"]}");
    try (Page page = chromium.open(TUNNEL)) {
      bar(page).getByText("More").click();
      bar(page).getByText("Never on this site").click();
      chromium.awaitStored("settings.never.join()", "samples.calque.example");
      chromium.awaitStored("settings.always.length", 0);
      page.reload();
      staysQuiet(page);
    }
  }

  @Test
  void checksPagesInLanguagesThatTheReaderDoesNotRead() {
    chromium.settings("{\"consent\": true, \"foreign\": true, \"languages\": [\"de\"]}");
    try (Page page = chromium.open(TUNNEL)) {
      assertThat(bar(page).locator(".headline").innerText()).contains("from Russian");
    }
    chromium.settings("{\"languages\": [\"en\", \"ru\"]}");
    try (Page page = chromium.open(TUNNEL)) {
      staysQuiet(page);
    }
  }

  @Test
  void keepsQuietAboutPagesWithoutNews() {
    chromium.settings("{\"consent\": true, \"always\": [\"samples.calque.example\"]}");
    try (Page page = chromium.open(SAMPLES + "/ru/tonnel-pod-gavanyu.html")) {
      assertThat(chromium.badge(page)).contains("No sign of machine translation");
      assertThat(page.locator("calque-bar").count()).isZero();
    }
  }

  @Test
  void answersAtOnceWhereThePageBearsAMark() {
    try (CannedService service = CannedService.start().holding()) {
      chromium.use(service.address());
      chromium.settings("{\"consent\": true, \"always\": [\"samples.calque.example\"]}");
      try (Page page = chromium.open(SAMPLES + "/saved/night-train.html")) {
        assertThat(bar(page).locator(".headline").innerText())
            .isEqualTo("Machine-translated by Google Translate.");
        assertThat(bar(page).locator(".meaning").innerText()).contains("nothing was sent");
        service.release();
      }
    }
  }

  /** A page that was opened later, and is spoken of, tells that this one had its time. */
  private static void staysQuiet(Page page) {
    try (Page later = chromium.open(SAMPLES + "/later")) {
      chromium.click(later);
      bar(later).waitFor();
    }
    assertThat(page.locator("calque-bar").count()).isZero();
  }
}
