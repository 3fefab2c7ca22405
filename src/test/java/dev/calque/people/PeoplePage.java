package dev.calque.people;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.calque.browser.Chromium;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page for people in a tab of its own, with what it complained about. */
final class PeoplePage implements AutoCloseable {

  /**
   * A full minute: on a machine busy with other builds a page has taken more than twenty seconds.
   */
  private static final double PATIENCE_MS = 60_000;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private PeoplePage(BrowserContext context, String base) {
    this.context = context;
    this.page = context.newPage();
    this.base = base;
    page.setDefaultTimeout(PATIENCE_MS);
    page.onConsoleMessage(
        message -> {
          // A status of 4xx or 5xx from the service is logged by the browser as an error too.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
  }

  static PeoplePage in(Chromium chromium, String base, Look look) {
    return new PeoplePage(
        chromium
            .browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(look.width(), look.height())
                    .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("en-GB")
                    .setTimezoneId("UTC")
                    .setJavaScriptEnabled(look.scripts())),
        base);
  }

  /**
   * How somebody looks at the page.
   *
   * @param width of the window, in CSS pixels
   * @param height of the window, in CSS pixels
   */
  record Look(int width, int height, boolean dark, boolean scripts) {
    static final Look DESK = new Look(1280, 900, false, true);
    static final Look DESK_DARK = new Look(1280, 900, true, true);
    static final Look PHONE = new Look(360, 740, false, true);
    static final Look PHONE_DARK = new Look(360, 740, true, true);
    static final Look WITHOUT_SCRIPTS = new Look(1280, 900, false, false);
  }

  PeoplePage home() {
    page.navigate(base + "/");
    return this;
  }

  PeoplePage reading(String url) {
    page.navigate(base + "/?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    return this;
  }

  /** Answers the page's calls with this body instead of asking the service. */
  PeoplePage answering(int status, String contentType, String body) {
    page.route(
        "**/v1/read?*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType(contentType)
                    .setBody(body)));
    return this;
  }

  /** The verdict's or the problem's heading, once it is there. */
  String verdict() {
    Locator title = page.locator("#verdict-title");
    title.waitFor();
    return title.innerText();
  }

  /** Whether something can be scrolled sideways. */
  boolean overflowsSideways() {
    return (boolean)
        page.evaluate(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + ".png"))
            .setFullPage(false));
  }

  Page page() {
    return page;
  }

  /** Script errors, and what the content security policy refused. */
  List<String> complaints() {
    return complaints;
  }

  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    context.close();
  }
}
