package dev.calque.people;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine, driven through its Node. Nothing is downloaded: where one of the
 * two is missing, the tests are skipped with a line that says so; with {@code
 * CALQUE_REQUIRE_BROWSER=true} (environment, or a system property of that name) they fail.
 */
final class Chromium {

  private static final String REQUIRED = "CALQUE_REQUIRE_BROWSER";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static @Nullable Chromium shared;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** The one browser of the test run; skips the calling test, or fails it, where there is none. */
  static synchronized Chromium shared() {
    if (shared == null) {
      Chromium started = start();
      Runtime.getRuntime().addShutdownHook(new Thread(started.playwright::close));
      shared = started;
    }
    return shared;
  }

  private static Chromium start() {
    Path chromium = found("Chromium", NAMES);
    Path node = found("Node", List.of("node"));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.toString())));
    return new Chromium(playwright, playwright.chromium().launch(options(chromium)));
  }

  private static BrowserType.LaunchOptions options(Path executable) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(executable)
        .setArgs(
            List.of(
                "--no-sandbox", // tests may run as root, where Chromium has no sandbox
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  private static Path found(String what, List<String> names) {
    Optional<Path> executable = names.stream().flatMap(Chromium::onPath).findFirst();
    if (executable.isEmpty()) {
      String message =
          "The page for people is not tested in a browser: no " + what + " on the path";
      if (isRequired()) {
        fail(message + ", and " + REQUIRED + " is set");
      }
      Assumptions.abort(message + " (apt-get install chromium nodejs)");
    }
    return executable.orElseThrow();
  }

  private static Stream<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  private static boolean isRequired() {
    return Boolean.parseBoolean(System.getProperty(REQUIRED, System.getenv(REQUIRED)));
  }

  Browser browser() {
    return browser;
  }
}
