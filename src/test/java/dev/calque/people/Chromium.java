package dev.calque.people;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium of this machine, driven through its Node. Nothing is downloaded. Where one of the
 * two is missing, {@link NeedsBrowser} skips the tests.
 */
final class Chromium {

  static final String REQUIRED = "CALQUE_REQUIRE_BROWSER";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static @Nullable Chromium shared;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** The one browser of the test run. */
  static synchronized Chromium shared() {
    if (shared == null) {
      Chromium started = start();
      Runtime.getRuntime().addShutdownHook(new Thread(started.playwright::close));
      shared = started;
    }
    return shared;
  }

  private static Chromium start() {
    Path chromium = found(NAMES);
    Path node = found(List.of("node"));
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

  /** What is missing for a browser test; empty if nothing is. */
  static Optional<String> missing() {
    return Stream.of(
            Map.entry("Chromium", NAMES.stream().flatMap(Chromium::onPath).findFirst()),
            Map.entry("Node", onPath("node").findFirst()))
        .filter(needed -> needed.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a missing browser is a failure. */
  static boolean isRequired() {
    return Boolean.parseBoolean(System.getProperty(REQUIRED, System.getenv(REQUIRED)));
  }

  private static Path found(List<String> names) {
    return names.stream()
        .flatMap(Chromium::onPath)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException("Expected one of " + names + " on the path, found none"));
  }

  private static Stream<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  Browser browser() {
    return browser;
  }
}
