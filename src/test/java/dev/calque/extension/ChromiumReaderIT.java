package dev.calque.extension;

import static dev.calque.extension.ExtensionInChromium.SAMPLES;
import static dev.calque.extension.ExtensionInChromium.bar;
import static dev.calque.extension.ExtensionInChromium.readerOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.calque.extension.ExtensionInChromium.Look;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The reader view in Chromium with the packaged service. */
@QuarkusIntegrationTest
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a script that never answers would hold up everything
class ChromiumReaderIT {

  private static final String TUNNEL = SAMPLES + "/en/harbour-tunnel.html";

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

  private static Page read(String url) {
    Page page = chromium.openOwn(readerOf(url));
    page.locator("#article").waitFor();
    return page;
  }

  @Test
  void opensInTheSameTabAndGoesBack() {
    try (Page page = chromium.open(TUNNEL)) {
      chromium.click(page);
      bar(page).getByText("Reader view").click();
      page.waitForURL(Pattern.compile(".*reader/reader\\.html\\?url=.*"));
      page.locator("#article").waitFor();
      assertThat(page.locator("#title").innerText()).startsWith("The tunnel under the harbor");
      assertThat(page.locator("#content").innerText())
          .contains("Tamara Velekhova")
          .doesNotContain("automatically, by Google Translate");
      assertThat(page.locator("#banner .headline").innerText()).contains("from Russian");
      assertThat(page.locator("#banner .original").getAttribute("href"))
          .isEqualTo(SAMPLES + "/ru/tonnel-pod-gavanyu.html");
      chromium.screenshot(page, "reader");
      page.locator("#banner .why").click();
      assertThat(page.locator("#banner blockquote").first().isVisible()).isTrue();
      assertThat(chromium.accessibilityViolations(page)).isEmpty();
      page.goBack();
      assertThat(page.url()).isEqualTo(TUNNEL);
    }
  }

  @Test
  void keepsHowItLooks() {
    try (Page page = read(TUNNEL)) {
      page.locator("[data-does=appearance]").click();
      page.locator("input[name=theme][value=sepia]").check();
      page.locator("input[name=font][value=dyslexic]").check();
      page.locator("input[name=align][value=justify]").check();
      page.locator("input[name=weight]").fill("500");
      page.keyboard().press("Escape");
      page.keyboard().press("+");
      chromium.awaitStored("settings.appearance.size", 21);
      chromium.awaitStored("settings.appearance.weight", 500);
    }
    try (Page page = read(TUNNEL)) {
      assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("sepia");
      assertThat(style(page, "fontSize")).isEqualTo("21px");
      assertThat(style(page, "fontWeight")).isEqualTo("500");
      assertThat(style(page, "textAlign")).isEqualTo("justify");
      assertThat(style(page, "fontFamily")).startsWith("OpenDyslexic");
      assertThat(
              page.evaluate(
                  "() => document.fonts.load('20px OpenDyslexic').then(({length}) => length)"))
          .as("the vendored font loads")
          .isEqualTo(1);
      chromium.screenshot(page, "reader-sepia");
      page.locator("[data-does=appearance]").click();
      chromium.screenshot(page, "reader-appearance");
      assertThat(chromium.accessibilityViolations(page)).isEmpty();
    } finally {
      chromium.settings("{\"appearance\": {}}");
    }
  }

  private static String style(Page page, String property) {
    return (String)
        page.locator("#content").evaluate("(box, name) => getComputedStyle(box)[name]", property);
  }

  @Test
  void isReadableInEveryTheme() {
    try (Page page = read(TUNNEL)) {
      page.locator("#banner .why").click();
      for (String theme : List.of("light", "dark", "sepia", "contrast")) {
        page.locator("[data-does=appearance]").click();
        page.locator("input[name=theme][value=" + theme + "]").check();
        page.keyboard().press("Escape");
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo(theme);
        assertThat(chromium.accessibilityViolations(page)).as(theme).isEmpty();
        chromium.screenshot(page, "reader-" + theme + "-evidence");
      }
    } finally {
      chromium.settings("{\"appearance\": {}}");
    }
  }

  @Test
  void outlinesSavesAndCopies() throws Exception {
    try (Page page = read(TUNNEL)) {
      page.keyboard().press("t");
      assertThat(page.locator("#outline li").allInnerTexts())
          .containsExactly("What will change for residents", "The ferry will remain");
      page.keyboard().press("?");
      assertThat(page.locator("#help").isVisible()).isTrue();
      chromium.screenshot(page, "reader-help");
      page.locator("#help-close").click();
      Path saved = page.waitForDownload(() -> page.keyboard().press("s")).path();
      assertThat(Files.readString(saved))
          .contains("Machine-translated from Russian by Google Translate.", "Tamara Velekhova")
          .doesNotContain("<script", "data-src");
      chromium.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      page.keyboard().press("m");
      page.locator("#toast").getByText("Copied").waitFor();
      assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
          .startsWith("# The tunnel under the harbor")
          .contains("## What will change for residents", "| Ferry | 1,9 km |");
    }
  }

  @Test
  void showsImagesAsTheReaderWants() {
    try (Page page = read(TUNNEL)) {
      assertThat(page.locator("#content img").first().getAttribute("referrerpolicy"))
          .isEqualTo("no-referrer");
      chromium.settings("{\"appearance\": {\"images\": \"ask\"}}");
      page.reload();
      page.locator("#article").waitFor();
      assertThat(page.locator("#content img[src]").count()).as("nothing is loaded").isZero();
      page.locator("#content .image-button").first().click();
      assertThat(page.locator("#content img[src]").count()).isEqualTo(1);
      page.keyboard().press("i");
      assertThat(page.locator("#content img:visible").count()).as("hidden again").isZero();
    } finally {
      chromium.settings("{\"appearance\": {}}");
    }
  }

  @Test
  void readsAloudAndShowsWhere() {
    try (Page page = chromium.context().newPage()) {
      // Headless browsers have no voices: a silent one that never ends its sentence stands in.
      page.addInitScript("speechSynthesis.speak = (said) => { window.said = said; };");
      page.navigate(chromium.address(readerOf(TUNNEL)));
      page.locator("#article").waitFor();
      page.keyboard().press("r");
      page.locator("#speaking").waitFor();
      assertThat(page.evaluate("() => said.text + '|' + said.lang"))
          .asString()
          .startsWith("The tunnel under the harbor")
          .endsWith("|en");
      assertThat(page.evaluate("() => String([...CSS.highlights.get('spoken')][0])"))
          .isEqualTo(page.evaluate("() => said.text"));
      page.evaluate("() => said.onend()");
      assertThat(page.evaluate("() => said.text")).asString().doesNotStartWith("The tunnel under");
      chromium.screenshot(page, "reader-aloud");
      assertThat(chromium.accessibilityViolations(page)).isEmpty();
      page.locator("[data-does=stop]").click();
      assertThat(page.evaluate("() => CSS.highlights.has('spoken')")).isEqualTo(false);
    }
  }

  @Test
  void guidesTheEye() {
    try (Page page = read(TUNNEL)) {
      assertThat(page.locator("#guide").isVisible()).isFalse();
      page.keyboard().press("g");
      page.mouse().move(400, 300);
      page.locator("#guide").waitFor();
      assertThat(page.locator("#guide").boundingBox().y).isBetween(200.0, 300.0);
      chromium.awaitStored("settings.appearance.guide", "on");
    } finally {
      chromium.settings("{\"appearance\": {}}");
    }
  }

  @Test
  void readsOfflineWhatWasReadBefore() {
    try (Page page = read(TUNNEL)) {
      chromium.await(() -> kept().equals(1));
      chromium.use("http://127.0.0.1:9");
      page.reload();
      page.locator("#article").waitFor();
      assertThat(page.locator("#banner .kept").innerText()).contains("kept on this device");
    }
    try (Page page = chromium.openOwn("reader/reader.html")) {
      assertThat(page.locator("#library li").first().innerText()).contains("The tunnel under");
      chromium.screenshot(page, "library");
      assertThat(chromium.accessibilityViolations(page)).isEmpty();
    }
  }

  private static Object kept() {
    return chromium.run(
        "async () => Object.keys(await chrome.storage.local.get(null))"
            + ".filter((key) => key.startsWith('kept:') && key.includes('harbour-tunnel')).length");
  }

  @Test
  void readsAPageWhoseAddressIsPasted() {
    try (Page page = chromium.openOwn("reader/reader.html")) {
      page.locator("#library input").fill(TUNNEL);
      page.keyboard().press("Enter");
      page.locator("#article").waitFor();
      assertThat(page.locator("#title").innerText()).startsWith("The tunnel under the harbor");
    }
  }

  @Test
  void saysWhatIsWrongWhereTheArticleWouldBe() {
    chromium.use("http://127.0.0.1:9");
    try (Page page = chromium.openOwn(readerOf(SAMPLES + "/never-read"))) {
      page.locator("#banner.problem").waitFor();
      assertThat(page.locator("#banner .headline").innerText()).contains("does not answer");
      chromium.screenshot(page, "reader-problem");
      assertThat(chromium.accessibilityViolations(page)).isEmpty();
    }
  }

  @Test
  void setsArabicAndChineseRight() {
    try (CannedService service = CannedService.start()) {
      chromium.use(service.address());
      service.reading(reading -> article(reading, "ar", "rtl", ARABIC_TITLE, ARABIC));
      try (Page page = read(SAMPLES + "/arabic")) {
        assertThat(page.locator("#article").getAttribute("dir")).isEqualTo("rtl");
        assertThat(
                page.locator("#content p").first().evaluate("(p) => getComputedStyle(p).direction"))
            .isEqualTo("rtl");
        chromium.screenshot(page, "reader-article-arabic");
        assertThat(chromium.accessibilityViolations(page)).isEmpty();
      }
      service.reading(reading -> article(reading, "zh", "ltr", CHINESE_TITLE, CHINESE));
      try (Page page = read(SAMPLES + "/chinese")) {
        assertThat(page.locator("#article").getAttribute("lang")).isEqualTo("zh");
        chromium.screenshot(page, "reader-article-chinese");
        assertThat(chromium.accessibilityViolations(page)).isEmpty();
      }
    }
  }

  private static final String ARABIC_TITLE = "نفق الميناء يُفتح أمام الدراجات";
  private static final String ARABIC =
      "<p>فُتح النفق يوم الأحد عند الفجر، وعبره أول الراكبين في <b>12 دقيقة</b>. تقول المهندسة"
          + " Tamara Velekhova إن العمل استغرق تسع سنوات.</p><blockquote><p>لن نُغلق العبّارة.</p>"
          + "</blockquote><ol><li>الدخول مجاني.</li><li>السرعة القصوى 20 كم/س.</li></ol>";
  private static final String CHINESE_TITLE = "港口隧道提前一个月向自行车开放";
  private static final String CHINESE =
      "<p>星期日清晨，第一批骑车人从海港下面穿过。隧道长1.9公里，建了九年。“我们终于不用等渡轮了”，"
          + "一位居民说。工程师 Tamara Velekhova 表示，渡轮仍将保留。</p><h2>对居民有什么变化</h2>"
          + "<p>隧道免费，每天开放；限速每小时20公里。</p>";

  private static ObjectNode article(
      ObjectNode reading, String language, String dir, String title, String content) {
    ((ObjectNode) reading.get("article"))
        .put("language", language)
        .put("dir", dir)
        .put("title", title)
        .put("contentHtml", content);
    return reading;
  }

  @Test
  void keepsHostileArticlesInert() {
    String hostile =
        "<p onclick=\"pwned=1\">Text <img src=x onerror=\"window.pwned=1\">"
            + "<script>window.pwned=1</script>"
            + "<a href=\"javascript:window.pwned=1\">link</a>"
            + "<iframe srcdoc=\"<script>parent.pwned=1</script>\">"
            + "</iframe><svg onload=\"window.pwned=1\"></svg>"
            + "<form action=https://evil.example><button>b</button></form>"
            + "<style>body{display:none}</style>"
            + "<math><mtext><table><mglyph><style>"
            + "<img src onerror=pwned=1></style></mglyph></table></mtext></math></p>"
            + "<p id=banner class=tools style=\"position:fixed\">clobber</p><img src=\""
            + SAMPLES
            + "/images/tide-book.svg\">";
    try (CannedService service =
            CannedService.start()
                .reading(
                    reading -> {
                      ((ObjectNode) reading.get("article"))
                          .put("contentHtml", hostile)
                          .put("title", "<img src=x onerror=window.pwned=1>");
                      reading
                          .putObject("original")
                          .put("url", "javascript:window.pwned=1")
                          .put("basis", "link");
                      return reading;
                    });
        Page page = chromium.context().newPage()) {
      chromium.use(service.address());
      page.navigate(chromium.address(readerOf(SAMPLES + "/hostile")));
      page.locator("#article").waitFor();
      page.locator("#content a").click();
      // The honest image comes last: when it is there, the others had their turn.
      page.waitForFunction(
          "() => { const image = document.querySelector('#content img[src]');"
              + " return image?.complete && image.naturalWidth > 0; }");
      assertThat(page.evaluate("() => window.pwned === undefined")).isEqualTo(true);
      assertThat(
              page.locator("#content")
                  .evaluate(
                      "(box) => [...box.querySelectorAll('*')].filter((each) =>"
                          + " /^(script|iframe|svg|form|button|style|math)$/i"
                          + ".test(each.localName)"
                          + " || [...each.attributes].some(({name}) => /^on|^style$|^id$|^class$/"
                          + ".test(name))).length"))
          .isEqualTo(0);
      assertThat(page.locator("#banner .original").count()).as("no address of the web").isZero();
      assertThat(page.url()).contains("reader/reader.html");
    }
  }
}
