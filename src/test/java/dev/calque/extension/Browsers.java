package dev.calque.extension;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** What the browser needs of the extension's folder. */
  private static final List<String> PARTS =
      List.of(
          "manifest.json",
          "background.js",
          "_locales",
          "consent",
          "content",
          "fonts",
          "icons",
          "lib",
          "options",
          "reader",
          "vendor",
          "welcome");

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

  /**
   * A copy of the extension that may read a site from the start: headless browsers answer no
   * question, and for a permission that is there already none is asked.
   */
  static Path extensionAllowedAt(String pattern) {
    try {
      Path copy = Files.createTempDirectory("calque-extension");
      for (String name : PARTS) {
        copy(extension().resolve(name), copy.resolve(name));
      }
      Path manifest = copy.resolve("manifest.json");
      Files.writeString(
          manifest,
          Files.readString(manifest)
              .replace("\"host_permissions\": [", "\"host_permissions\": [\"" + pattern + "\", "));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
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
