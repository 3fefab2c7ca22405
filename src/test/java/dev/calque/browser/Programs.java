package dev.calque.browser;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The programs of this machine that the tests drive. Nothing is downloaded: where one is missing
 * the tests are skipped with a line that says so; with {@code CALQUE_REQUIRE_BROWSER=true}
 * (environment, or a system property of that name) they fail.
 */
public final class Programs {

  private static final String REQUIRED = "CALQUE_REQUIRE_BROWSER";
  private static final List<String> CHROMIUM =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> FIREFOX = List.of("firefox-esr", "firefox");
  private static final List<String> NODE = List.of("node");

  private Programs() {}

  /** The executable, or the end of the test. */
  public static Path chromium() {
    return found("Chromium", CHROMIUM);
  }

  /** The executable, or the end of the test. */
  public static Path firefox() {
    return found("Firefox", FIREFOX);
  }

  /** The executable, or the end of the test; Playwright drives Chromium through it. */
  public static Path node() {
    return found("Node", NODE);
  }

  /** What is missing for a test in Chromium; empty if nothing is. */
  static Optional<String> missingForChromium() {
    if (onPath(CHROMIUM).isEmpty()) {
      return Optional.of("Chromium");
    }
    return onPath(NODE).isEmpty() ? Optional.of("Node") : Optional.empty();
  }

  /** Whether a missing browser is a failure. */
  static boolean areRequired() {
    return Boolean.parseBoolean(System.getProperty(REQUIRED, System.getenv(REQUIRED)));
  }

  private static Path found(String what, List<String> names) {
    Optional<Path> executable = onPath(names);
    if (executable.isEmpty()) {
      String message = "Not tested in a browser: " + what + " is not on the path";
      if (areRequired()) {
        fail(message + ", and " + REQUIRED + " is set");
      }
      System.out.println(message);
      Assumptions.abort(message);
    }
    return executable.orElseThrow();
  }

  private static Optional<Path> onPath(List<String> names) {
    List<String> folders =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
    return names.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
