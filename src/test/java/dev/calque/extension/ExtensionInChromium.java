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
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.calque.browser.Chromium;
import dev.calque.browser.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A Chromium with the extension in it, and the hands to use both. */
final class ExtensionInChromium implements AutoCloseable {

  /** Host of the bundled samples; it exists in tests only. */
  static final String SAMPLES = "https://samples.calque.example";

  /** For a machine that builds and tests much else at once. */
  private static final double PATIENCE_MS = 60_000;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path SAMPLE_FILES =
      Path.of("src", "main", "resources", "META-INF", "resources", "samples");

  private final Playwright playwright;
  private final BrowserContext context;
  private final TemporaryFolder profile;
  private final CDPSession browser;
  private final String id;

  /** A page of the extension's own, for what only the extension may do. */
  private final Page own;

  private ExtensionInChromium(
      Playwright playwright, BrowserContext context, TemporaryFolder profile) {
    this.playwright = playwright;
    this.profile = profile;
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    this.browser = context.browser().newBrowserCDPSession();
    this.id = installed();
    this.own = open(address("consent/consent.html"));
    // It opens by itself, and would come to the front in the middle of a test.
    await(() -> welcome().isPresent());
  }

  /** The page that opens after the installation. */
  Optional<Page> welcome() {
    return context.pages().stream()
        .filter(page -> page.url().endsWith("welcome/welcome.html"))
        .findFirst();
  }

  /** Waits until something holds; the browser goes on meanwhile. */
  void await(BooleanSupplier condition) {
    own.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
  }

  /** Forgets what was asked before, and asks this service from now on. */
  void use(String backend) {
    run("async () => { await chrome.storage.session.clear(); }");
    settings("{\"backend\": \"" + backend.replaceAll("/$", "") + "\"}");
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
    TemporaryFolder profile = TemporaryFolder.create("calque-chromium");
    return new ExtensionInChromium(
        playwright, launch(playwright, chromium, look, extension, profile.path()), profile);
  }

  private static BrowserContext launch(
      Playwright playwright, Path chromium, Look look, Path extension, Path profile) {
    BrowserContext context =
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(chromium)
                    .setHeadless(
                        false) // "--headless=new" below: Playwright's own mode has no extensions
                    .setLocale(look.locale())
                    .setTimezoneId("UTC")
                    .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(look.width(), 860)
                    .setIgnoreDefaultArgs(List.of("--disable-extensions"))
                    .setArgs(arguments(look, extension)));
    context.route(SAMPLES + "/**", ExtensionInChromium::sample);
    return context;
  }

  private static List<String> arguments(Look look, Path extension) {
    List<String> arguments = new ArrayList<>(Chromium.ARGUMENTS);
    arguments.add("--headless=new");
    arguments.add("--disable-extensions-except=" + extension);
    arguments.add("--load-extension=" + extension);
    arguments.add("--lang=" + look.locale());
    return arguments;
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

  /** Changes settings, in the extension's own storage and after its own manner. */
  void settings(String json) {
    own.evaluate(
        """
        (json) => navigator.locks.request('settings', async () => {
          const {settings = {}} = await chrome.storage.local.get('settings');
          await chrome.storage.local.set({settings: {...settings, ...JSON.parse(json)}});
        })
        """,
        json);
  }

  /** Waits until a setting has a value. */
  void awaitStored(String expression, Object value) {
    await(() -> value.equals(stored(expression)));
  }

  Object stored(String expression) {
    return own.evaluate(
        "async () => { const {settings} = await chrome.storage.local.get('settings'); return "
            + expression
            + "; }");
  }

  /** The badge and the words on the button, as soon as there are any. */
  String badge(Page page) {
    AtomicReference<String> badge = new AtomicReference<>("");
    await(
        () -> {
          badge.set(badgeNow(page.url()));
          return !badge.get().isEmpty();
        });
    return badge.get();
  }

  private String badgeNow(String url) {
    return (String)
        own.evaluate(
            """
            async (url) => {
              const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
              const text = tab ? await chrome.action.getBadgeText({tabId: tab.id}) : '';
              return text && text + ' ' + await chrome.action.getTitle({tabId: tab.id});
            }
            """,
            url);
  }

  Page open(String url) {
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.navigate(url);
    return page;
  }

  /** The path of the reader view of a page. */
  static String readerOf(String url) {
    return "reader/reader.html?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
  }

  Page openOwn(String path) {
    return open(address(path));
  }

  String address(String path) {
    return "chrome-extension://" + id + "/" + path;
  }

  /**
   * A click on the extension's button, as a person makes it: it grants activeTab.
   *
   * @return when, in milliseconds since the epoch
   */
  long click(Page page) {
    page.bringToFront();
    JsonObject trigger = new JsonObject();
    trigger.addProperty("id", id);
    trigger.addProperty("targetId", tabOf(page));
    long at = System.currentTimeMillis();
    browser.send("Extensions.triggerAction", trigger);
    return at;
  }

  private String tabOf(Page page) {
    return target("tab", page.url());
  }

  /** The browser tells of its targets a little later than of its pages. */
  private String target(String type, String url) {
    AtomicReference<Optional<String>> found = new AtomicReference<>();
    await(
        () -> {
          found.set(findTarget(type, url));
          return found.get().isPresent();
        });
    return found.get().orElseThrow();
  }

  private Optional<String> findTarget(String type, String url) {
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
        return Optional.of(target.get("targetId").getAsString());
      }
    }
    return Optional.empty();
  }

  /** The choice of a link's entry in the context menu, which is the browser's and out of reach. */
  void linkMenu(Page page, String link) {
    page.bringToFront();
    inBackground(
        """
        chrome.tabs.query({active: true}).then((tabs) => chrome.contextMenus.onClicked.dispatch(
            {menuItemId: 'link', linkUrl: '%s'}, tabs.find(({url}) => url === '%s')))
        """
            .formatted(link, page.url()));
  }

  /** Evaluates in the service worker, which Playwright for Java has no handle of. */
  private void inBackground(String expression) {
    // A worker with nothing to do is put to sleep, and is no target then.
    own.evaluate("() => { chrome.runtime.sendMessage({type: 'wake'}).catch(() => {}); }");
    JsonObject attach = new JsonObject();
    attach.addProperty("targetId", target("service_worker", address("background.js")));
    String session = browser.send("Target.attachToTarget", attach).get("sessionId").getAsString();
    AtomicReference<String> answer = new AtomicReference<>();
    browser.on(
        "Target.receivedMessageFromTarget",
        event -> {
          if (event.get("sessionId").getAsString().equals(session)) {
            answer.set(event.toString());
          }
        });
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
    await(() -> answer.get() != null);
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
    page.screenshot(
        new Page.ScreenshotOptions()
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setPath(SCREENSHOTS.resolve("extension-" + name + ".png")));
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
              // Fetching style sheets anew, as it would, fails where a page's policy forbids it.
              const {violations} = await axe.run(bar ? {include: [['calque-bar']]} : document, {preload: false});
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
    profile.close();
  }
}
