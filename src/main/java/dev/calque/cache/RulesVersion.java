package dev.calque.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rules readings are made by: a part of every shared key, so that a reading that was made by
 * other rules is never found. It is a digest of the sources, written by the build.
 */
final class RulesVersion {

  private static final String FILE = "/rules-version.txt";
  private static final int LENGTH = 12;

  private RulesVersion() {}

  /** The version of this build; one that nobody shares where the build left none. */
  static String ofThisBuild() {
    try (InputStream in = RulesVersion.class.getResourceAsStream(FILE)) {
      return of(in == null ? null : new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String of(@Nullable String written) {
    String digest = written == null ? "" : written.strip();
    return digest.length() >= LENGTH
        ? digest.substring(0, LENGTH)
        : "dev-" + UUID.randomUUID().toString().substring(0, LENGTH);
  }
}
