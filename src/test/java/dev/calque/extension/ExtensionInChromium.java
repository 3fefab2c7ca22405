package dev.calque.extension;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.calque.browser.Browsers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A Chromium with the extension in it, and the hands to use both. */
final class ExtensionInChromium implements AutoCloseable {

  /** Host of the bundled samples; it exists in tests only. */
  static final String SAMPLES = "https://samples.calque.example";

  private static final double PATIENCE_MS =
      40_000; // for a machine that builds and tests much else at once
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path SAMPLE_FILES =
      Path.of("src", "main", "resources", "META-INF", "resources", "samples");

  private final Playwright playwright;
  private final BrowserContext context;
  private final CDPSession browser;
  private final String id;

  /** A page of the extension's own, for what only the extension may do. */
  private final Page own;

  private ExtensionInChromium(Playwright playwright, BrowserContext context) {
    this.playwright = playwright;
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    this.browser = context.browser().newBrowserCDPSession();
    this.id = installed();
    this.own = open(address("consent/consent.html"));
  }

  private String installed() {
    return browser
        .send("Extensions.getExtensions")
        .getAsJsonArray("extensions")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  /**
   * How the browser is set up.
   *
   * @param locale of its interface
   */
  record Look(String locale, boolean dark, int width) {
    static final Look ENGLISH = new Look("en-GB", false, 1280);

    Look inDark() {
      return new Look(locale, true, width);
    }
  }

  static ExtensionInChromium start(Look look, Path extension) {
    Path chromium = Browsers.chromium();
    Map<String, String> environment =
        Map.of(
            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1",
            "PLAYWRIGHT_NODEJS_PATH",
            Browsers.node().toString());
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    return new ExtensionInChromium(playwright, launch(playwright, chromium, look, extension));
  }

  private static BrowserContext launch(
      Playwright playwright, Path chromium, Look look, Path extension) {
    BrowserContext context =
        playwright
            .chromium()
            .launchPersistentContext(
                temporaryFolder(),
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(chromium)
                    .setHeadless(
                        false) // "--headless=new" below: Playwright's own mode has no extensions
                    .setLocale(look.locale())
                    .setTimezoneId("UTC")
                    .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setViewportSize(look.width(), 860)
                    .setIgnoreDefaultArgs(List.of("--disable-extensions"))
                    .setArgs(arguments(look, extension)));
    context.route(SAMPLES + "/**", ExtensionInChromium::sample);
    return context;
  }

  private static List<String> arguments(Look look, Path extension) {
    return List.of(
        "--headless=new",
        "--disable-extensions-except=" + extension,
        "--load-extension=" + extension,
        "--lang=" + look.locale(),
        "--no-sandbox", // tests may run as root, where Chromium has no sandbox
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
  }

  private static void sample(Route route) {
    Path file = SAMPLE_FILES.resolve(URI.create(route.request().url()).getPath().substring(1));
    if (Files.isRegularFile(file)) {
      route.fulfill(new Route.FulfillOptions().setPath(file));
    } else {
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(200)
              .setContentType("text/html; charset=utf-8")
              .setBody("<!DOCTYPE html><html lang=en><title>A page</title><p>a telling quote"));
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("calque-chromium");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes settings, by the extension's own storage. */
  void settings(String json) {
    own.evaluate(
        """
        async (json) => {
          const {settings = {}} = await chrome.storage.local.get('settings');
          await chrome.storage.local.set({settings: {...settings, ...JSON.parse(json)}});
        }
        """,
        json);
  }

  Object stored(String expression) {
    return own.evaluate(
        "async () => { const {settings} = await chrome.storage.local.get('settings'); return "
            + expression
            + "; }");
  }

  /** The words on the button and its badge. */
  String badge(Page page) {
    return (String)
        own.evaluate(
            """
            async (url) => {
              const tabs = await chrome.tabs.query({});
              for (const {id} of tabs) {
                const title = await chrome.action.getTitle({tabId: id});
                const text = await chrome.action.getBadgeText({tabId: id});
                if (text) { return text + ' ' + title; }
              }
              return '';
            }
            """,
            page.url());
  }

  Page open(String url) {
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.navigate(url);
    return page;
  }

  Page openOwn(String path) {
    return open(address(path));
  }

  String address(String path) {
    return "chrome-extension://" + id + "/" + path;
  }

  /** A click on the extension's button, as a person makes it: it grants activeTab. */
  void click(Page page) {
    page.bringToFront();
    JsonObject trigger = new JsonObject();
    trigger.addProperty("id", id);
    trigger.addProperty("targetId", tabOf(page));
    browser.send("Extensions.triggerAction", trigger);
  }

  private String tabOf(Page page) {
    return target("tab", page.url());
  }

  private String target(String type, String url) {
    JsonObject kind = new JsonObject();
    kind.addProperty("type", type);
    JsonArray filter = new JsonArray();
    filter.add(kind);
    JsonObject request = new JsonObject();
    request.add("filter", filter);
    for (JsonElement each :
        browser.send("Target.getTargets", request).getAsJsonArray("targetInfos")) {
      JsonObject target = each.getAsJsonObject();
      if (target.get("url").getAsString().equals(url)) {
        return target.get("targetId").getAsString();
      }
    }
    throw new IllegalStateException("no " + type + " shows " + url);
  }

  /** The choice of a link's entry in the context menu, which is the browser's and out of reach. */
  void linkMenu(Page page, String link) {
    page.bringToFront();
    inBackground(
        page,
        """
        chrome.tabs.query({active: true}).then((tabs) => chrome.contextMenus.onClicked.dispatch(
            {menuItemId: 'link', linkUrl: '%s'}, tabs.find(({url}) => url === '%s')))
        """
            .formatted(link, page.url()));
  }

  /** Evaluates in the service worker, which Playwright for Java has no handle of. */
  private void inBackground(Page page, String expression) {
    JsonObject attach = new JsonObject();
    attach.addProperty("targetId", target("service_worker", address("background.js")));
    String session = browser.send("Target.attachToTarget", attach).get("sessionId").getAsString();
    AtomicReference<String> answer = new AtomicReference<>();
    browser.on("Target.receivedMessageFromTarget", event -> answer.set(event.toString()));
    JsonObject parameters = new JsonObject();
    parameters.addProperty("expression", expression);
    parameters.addProperty("awaitPromise", true);
    JsonObject message = new JsonObject();
    message.addProperty("id", 1);
    message.addProperty("method", "Runtime.evaluate");
    message.add("params", parameters);
    JsonObject send = new JsonObject();
    send.addProperty("sessionId", session);
    send.addProperty("message", message.toString());
    browser.send("Target.sendMessageToTarget", send);
    page.waitForCondition(() -> answer.get() != null);
    if (answer.get().contains("exceptionDetails")) {
      throw new IllegalStateException(answer.get());
    }
  }

  /** Runs a function with the extension's rights. */
  Object run(String function) {
    return own.evaluate(function);
  }

  Object run(String function, Object argument) {
    return own.evaluate(function, argument);
  }

  static Locator bar(Page page) {
    return page.locator("calque-bar .bar:not(.waiting)");
  }

  void screenshot(Page page, String name) {
    page.waitForTimeout(350); // the bar's entrance
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("extension-" + name + ".png")));
  }

  /** What axe-core complains about, one line each. */
  List<String> accessibilityViolations(Page page) {
    try (InputStream axe = Page.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Object found =
        page.evaluate(
            """
            async () => {
              const bar = document.querySelector('calque-bar');
              const {violations} = await axe.run(bar ? {include: [['calque-bar']]} : document);
              return violations.map((each) => each.id + ': ' + each.nodes.map((node) => node.html).join(' | '));
            }
            """);
    List<String> violations = new ArrayList<>();
    ((List<?>) found).forEach(each -> violations.add(String.valueOf(each)));
    return violations;
  }

  BrowserContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }
}
