package dev.calque.extension;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The programs of this machine that the tests drive. Nothing is downloaded: where one is missing
 * the tests are skipped with a line that says so; with {@code CALQUE_REQUIRE_BROWSER=true} they
 * fail.
 */
final class Browsers {

  private static final String REQUIRED = "CALQUE_REQUIRE_BROWSER";

  private Browsers() {}

  static Path chromium() {
    return found("Chromium", List.of("chromium", "chromium-browser", "google-chrome"));
  }

  static Path firefox() {
    return found("Firefox", List.of("firefox-esr", "firefox"));
  }

  static Path node() {
    return found("Node", List.of("node"));
  }

  /** The extension's folder, as a browser loads it. */
  static Path extension() {
    return Path.of("extension").toAbsolutePath();
  }

  private static Path found(String what, List<String> names) {
    Optional<Path> executable = names.stream().flatMap(Browsers::onPath).findFirst();
    if (executable.isEmpty()) {
      String message = "The extension is not tested in " + what + ": it is not on the path";
      if (Boolean.parseBoolean(System.getProperty(REQUIRED, System.getenv(REQUIRED)))) {
        fail(message + ", and " + REQUIRED + " is set");
      }
      Assumptions.abort(message);
    }
    return executable.orElseThrow();
  }

  private static Stream<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }
}
