package dev.calque.extension;

import dev.calque.browser.Programs;
import dev.calque.browser.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs that the tests of the extension drive, and what they load into them. */
final class Browsers {

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
    return Programs.chromium();
  }

  static Path firefox() {
    return Programs.firefox();
  }

  static Path node() {
    return Programs.node();
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
      Path copy = TemporaryFolder.create("calque-extension").path();
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
}
