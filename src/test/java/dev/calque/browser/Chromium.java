package dev.calque.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium of this machine, driven through its Node. Nothing is downloaded. Where one of the
 * two is missing, {@link NeedsBrowser} skips the tests.
 */
public final class Chromium {

  /** What every Chromium of ours is started with. */
  public static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox", // tests may run as root, where Chromium has no sandbox
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static @Nullable Chromium shared;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** The one browser of the test run. */
  public static synchronized Chromium shared() {
    if (shared == null) {
      Chromium started = start();
      Runtime.getRuntime().addShutdownHook(new Thread(started.playwright::close));
      shared = started;
    }
    return shared;
  }

  private static Chromium start() {
    Path chromium = Programs.chromium();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        Programs.node().toString())));
    return new Chromium(playwright, playwright.chromium().launch(options(chromium)));
  }

  private static BrowserType.LaunchOptions options(Path executable) {
    return new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS);
  }

  /** The browser itself. */
  public Browser browser() {
    return browser;
  }
}
