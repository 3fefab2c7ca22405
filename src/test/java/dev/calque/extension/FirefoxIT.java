package dev.calque.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same extension in Firefox with the packaged service, with real clicks. */
@QuarkusIntegrationTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FirefoxIT {

  private static final String SAMPLES = ExtensionInFirefox.SAMPLES;
  private static final String TUNNEL = SAMPLES + "/en/harbour-tunnel.html";
  private static final String ORIGINAL = SAMPLES + "/ru/tonnel-pod-gavanyu.html";

  private static final String BAR =
      "document.querySelector('calque-bar')?.shadowRoot.querySelector('.bar:not(.waiting)')";
  private static final String ASKED =
      "document.querySelector('calque-bar')?.shadowRoot.querySelector('.bar.waiting')";

  private static ExtensionInFirefox firefox;
  private static String own;

  @TestHTTPResource URI base;

  @BeforeAll
  static void startBrowser() {
    firefox = ExtensionInFirefox.start(Browsers.extension());
    own = firefox.openOwn("consent/consent.html");
    firefox.await(own, "document.querySelector('h1')?.textContent");
  }

  @AfterAll
  static void stopBrowser() {
    if (firefox != null) {
      firefox.close();
    }
  }

  @BeforeEach
  void useTheServiceInEnglish() {
    use(base.toString());
    settings("{uiLanguage: 'en', appearance: {}, always: [], never: []}");
  }

  private static void use(String backend) {
    firefox.evaluate(own, "chrome.storage.session.clear().then(() => '')");
    settings("{backend: '" + backend.replaceAll("/$", "") + "'}");
  }

  private static void settings(String change) {
    firefox.evaluate(
        own,
        "navigator.locks.request('settings', () =>"
            + " chrome.storage.local.get('settings').then(({settings}) =>"
            + " chrome.storage.local.set({settings: {...settings, ..."
            + change
            + "}}))).then(() => '')");
  }

  /** Waits until a setting holds. */
  private static void awaitSetting(String condition) {
    firefox.await(
        own,
        "(await chrome.storage.local.get('settings').then(({settings}) => " + condition + "))");
  }

  private static String readerOf(String url) {
    return "reader/reader.html?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
  }

  private static String read(String url) {
    String page = firefox.openOwn(readerOf(url));
    firefox.await(page, "!document.querySelector('#article').hidden && 'there'");
    return page;
  }

  /** What the bar says, as soon as it says something. */
  private static String headline(String page) {
    return firefox.await(page, BAR + "?.querySelector('.headline').textContent");
  }

  private static String button(String text) {
    return "[..."
        + BAR
        + ".querySelectorAll('button, a')].find((e) => e.textContent.startsWith('"
        + text
        + "'))";
  }

  @Test
  void welcomesTheReader() {
    String page = firefox.openOwn("welcome/welcome.html");
    assertThat(firefox.await(page, "document.querySelector('h1').textContent"))
        .startsWith("Know when a machine");
    firefox.screenshot(page, "welcome");
  }

  @Test
  void saysInThePageWhatIsKnownAndShowsTheEvidenceInItsPlace() {
    String page = firefox.open(TUNNEL);
    firefox.click(page);
    assertThat(headline(page)).isEqualTo("Machine-translated from Russian by Google Translate.");
    assertThat(firefox.evaluate(page, "getComputedStyle(" + BAR + ").display"))
        .as("the bar's own style holds")
        .isEqualTo("block");
    assertThat(
            Double.parseDouble(
                firefox.evaluate(
                    page,
                    "String(document.body.getBoundingClientRect().top - "
                        + BAR
                        + ".getBoundingClientRect().bottom)")))
        .as("the page is pushed down")
        .isGreaterThanOrEqualTo(-1);
    firefox.screenshot(page, "bar");
    firefox.press(page, button("Why?"));
    assertThat(firefox.await(page, BAR + ".querySelector('blockquote').textContent"))
        .contains("translated from Russian into English automatically");
    firefox.press(page, button("Show in the page"));
    assertThat(firefox.await(page, "document.querySelector('[style*=outline]')?.textContent"))
        .contains("translated from Russian");
  }

  @Test
  void opensTheReaderViewInTheSameTabAndGoesBack() {
    String page = firefox.open(TUNNEL);
    firefox.click(page);
    headline(page);
    firefox.press(page, button("Reader view"));
    assertThat(
            firefox.await(
                page,
                "document.querySelector('#article')?.hidden === false &&"
                    + " document.querySelector('#banner .original').href"))
        .isEqualTo(ORIGINAL);
    firefox.evaluate(page, "void history.back()");
    assertThat(firefox.await(page, "location.protocol === 'https:' && location.href"))
        .isEqualTo(TUNNEL);
  }

  @Test
  void leadsToTheOriginal() {
    String page = firefox.open(TUNNEL);
    firefox.click(page);
    headline(page);
    firefox.press(page, button("Read the original"));
    assertThat(firefox.await(page, "location.href.includes('/ru/') && location.href"))
        .isEqualTo(ORIGINAL);
  }

  @Test
  void showsTheArticleWithItsVerdictAndKeepsItsLook() {
    String page = read(TUNNEL);
    assertThat(firefox.evaluate(page, "document.querySelector('#title').textContent"))
        .startsWith("The tunnel under the harbor");
    assertThat(firefox.evaluate(page, "document.querySelector('#banner .headline').textContent"))
        .contains("from Russian");
    firefox.screenshot(page, "reader");
    firefox.press(page, "document.querySelector('[data-does=appearance]')");
    firefox.press(page, "document.querySelector('input[name=theme][value=dark]')");
    awaitSetting("settings.appearance.theme === 'dark'");
    String again = read(TUNNEL);
    assertThat(firefox.evaluate(again, "document.documentElement.dataset.theme")).isEqualTo("dark");
    firefox.screenshot(again, "reader-dark");
  }

  @Test
  void asksAboutALinkBeforeItIsOpened() {
    String page = firefox.open(TUNNEL);
    firefox.linkMenu(page, "document.querySelector('a[href*=\"/ru/\"]')");
    assertThat(headline(page)).startsWith("No sign of machine translation");
    assertThat(firefox.evaluate(page, BAR + ".querySelector('.about').textContent"))
        .contains(ORIGINAL);
    assertThat(firefox.urlOf(page)).isEqualTo(TUNNEL);
  }

  @Test
  void saysWhenTheServiceIsDown() {
    use("http://127.0.0.1:9");
    String page = firefox.open(TUNNEL);
    firefox.click(page);
    assertThat(headline(page)).contains("does not answer");
    firefox.screenshot(page, "bar-problem");
    use(base.toString());
    firefox.press(page, button("Try again"));
    firefox.await(page, BAR + "?.classList.contains('machine-translated')");
  }

  @Test
  void sendsAPageOnlyAfterAsking() {
    try (CannedService service = CannedService.start().problem(502, "page-status")) {
      use(service.address());
      String page = firefox.open(SAMPLES + "/behind-a-log-in");
      firefox.click(page);
      assertThat(headline(page)).contains("log-in");
      firefox.press(page, button("Send the page as I see it"));
      assertThat(firefox.await(page, ASKED + "?.querySelector('.label')?.textContent"))
          .isEqualTo("Before anything is sent");
      assertThat(service.requests()).hasSize(1).first().asString().startsWith("GET");
      service.reading(reading -> reading);
      firefox.press(page, ASKED + ".querySelector('.buttons button')");
      firefox.await(page, BAR + "?.classList.contains('undecided')");
      assertThat(service.requests()).last().isEqualTo("POST /v1/read");
      assertThat(service.lastBody()).contains("a telling quote");
    }
  }

  @Test
  void checksASiteAfterConsentAndGivesThePermissionBack() {
    String consent =
        firefox.openOwn(
            "consent/consent.html?url=" + URLEncoder.encode(TUNNEL, StandardCharsets.UTF_8));
    firefox.await(consent, "document.querySelector('#allow')?.textContent");
    firefox.press(consent, "document.querySelector('#allow')");
    firefox.await(consent, "document.querySelector('#result').textContent.startsWith('Done')");
    String page = firefox.open(TUNNEL);
    assertThat(headline(page)).contains("from Russian");
    String options = firefox.openOwn("options/options.html");
    firefox.press(options, "document.querySelector('#always button')");
    firefox.await(
        own,
        "(await chrome.permissions.contains({origins: ['"
            + SAMPLES
            + "/*']})) === false && 'gone'");
    awaitSetting("settings.always.length === 0");
  }

  @Test
  void speaksArabicFromRightToLeft() {
    settings("{uiLanguage: 'ar'}");
    String page = read(TUNNEL);
    assertThat(firefox.evaluate(page, "document.documentElement.dir")).isEqualTo("rtl");
    firefox.screenshot(page, "reader-arabic");
  }

  @Test
  void speaksGerman() {
    settings("{uiLanguage: 'de'}");
    String page = firefox.open(TUNNEL);
    firefox.click(page);
    assertThat(headline(page))
        .isEqualTo("Maschinell übersetzt mit Google Translate, Originalsprache: Russisch.");
    String options = firefox.openOwn("options/options.html");
    firefox.await(options, "document.querySelector('h1').textContent === 'Einstellungen'");
    firefox.screenshot(options, "options-german");
  }

  @Test
  void keepsHostileArticlesInert() {
    try (CannedService service =
        CannedService.start()
            .reading(
                reading -> {
                  ((ObjectNode) reading.get("article"))
                      .put(
                          "contentHtml",
                          "<p>Text<img src=x onerror=\"window.pwned=1\">"
                              + "<script>window.pwned=1</script>"
                              + "<svg onload=\"window.pwned=1\"></svg>"
                              + "<iframe srcdoc=\"x\"></iframe></p>"
                              + "<img src=\""
                              + SAMPLES
                              + "/images/tide-book.svg\">");
                  return reading;
                })) {
      use(service.address());
      String page = read(SAMPLES + "/hostile");
      // The honest image comes last: when it is there, the others had their turn.
      firefox.await(page, "document.querySelector('#content img[src]')?.naturalWidth > 0");
      assertThat(firefox.evaluate(page, "String(window.pwned)")).isEqualTo("undefined");
      assertThat(
              firefox.evaluate(
                  page,
                  "String(document.querySelectorAll('#content :is(script, svg, iframe)').length)"))
          .isEqualTo("0");
    }
  }
}
