package dev.calque.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.calque.browser.Browsers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same extension in Firefox: what differs between the browsers is what is tested here. */
@QuarkusIntegrationTest
class FirefoxIT {

  private static final String TUNNEL = ExtensionInFirefox.SAMPLES + "/en/harbour-tunnel.html";

  private static final String BAR =
      "document.querySelector('calque-bar')?.shadowRoot.querySelector('.bar:not(.waiting)')";

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
  void useTheService() {
    firefox.evaluate(own, "chrome.storage.session.clear().then(() => '')");
    settings("{backend: '" + base.toString().replaceAll("/$", "") + "', uiLanguage: 'en'}");
  }

  private static void settings(String change) {
    firefox.evaluate(
        own,
        "chrome.storage.local.get('settings').then(({settings}) =>"
            + " chrome.storage.local.set({settings: {...settings, ..."
            + change
            + "}})).then(() => '')");
  }

  private static String readerOf(String url) {
    return "reader/reader.html?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
  }

  @Test
  void saysInThePageWhatIsKnownAndOpensTheReaderView() {
    String page = firefox.open(TUNNEL);
    firefox.click(page);
    assertThat(firefox.await(page, BAR + "?.querySelector('.headline').textContent"))
        .isEqualTo("Machine-translated from Russian by Google Translate.");
    assertThat(firefox.evaluate(page, BAR + ".querySelector('a').href"))
        .isEqualTo(ExtensionInFirefox.SAMPLES + "/ru/tonnel-pod-gavanyu.html");
    assertThat(
            firefox.evaluate(
                page, "getComputedStyle(" + BAR + ").display + " + BAR + ".offsetHeight"))
        .as("the bar's own style holds")
        .startsWith("block");
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
  }

  @Test
  void showsTheArticleWithItsVerdictAndKeepsItsLook() {
    String page = firefox.openOwn(readerOf(TUNNEL));
    assertThat(
            firefox.await(
                page,
                "!document.querySelector('#article').hidden && document.querySelector('#title').textContent"))
        .startsWith("The tunnel under the harbor");
    assertThat(firefox.evaluate(page, "document.querySelector('#banner .headline').textContent"))
        .contains("from Russian");
    firefox.screenshot(page, "reader");
    firefox.evaluate(page, "document.querySelector('[data-does=appearance]').click()");
    firefox.evaluate(page, "document.querySelector('input[name=theme][value=dark]').click()");
    firefox.await(own, "1");
    String again = firefox.openOwn(readerOf(TUNNEL));
    firefox.await(again, "!document.querySelector('#article').hidden && 'there'");
    assertThat(firefox.evaluate(again, "document.documentElement.dataset.theme")).isEqualTo("dark");
    firefox.screenshot(again, "reader-dark");
    settings("{appearance: {}}");
  }

  @Test
  void saysWhenTheServiceIsDown() {
    settings("{backend: 'http://127.0.0.1:9'}");
    String page = firefox.open(TUNNEL);
    firefox.click(page);
    assertThat(firefox.await(page, BAR + "?.querySelector('.headline').textContent"))
        .contains("does not answer");
  }

  @Test
  void speaksArabicFromRightToLeft() {
    settings("{uiLanguage: 'ar'}");
    String page = firefox.openOwn(readerOf(TUNNEL));
    firefox.await(page, "!document.querySelector('#article').hidden && 'there'");
    assertThat(firefox.evaluate(page, "document.documentElement.dir")).isEqualTo("rtl");
    firefox.screenshot(page, "reader-arabic");
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
                          "<p>Text<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script>"
                              + "<svg onload=\"window.pwned=1\"></svg><iframe srcdoc=\"x\"></iframe></p>");
                  return reading;
                })) {
      settings("{backend: '" + service.address() + "'}");
      String page = firefox.openOwn(readerOf(ExtensionInFirefox.SAMPLES + "/hostile"));
      firefox.await(page, "!document.querySelector('#article').hidden && 'there'");
      assertThat(firefox.evaluate(page, "String(window.pwned)")).isEqualTo("undefined");
      assertThat(
              firefox.evaluate(
                  page,
                  "String(document.querySelectorAll('#content :is(script, svg, iframe)').length)"))
          .isEqualTo("0");
    }
  }
}
