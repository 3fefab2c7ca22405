package dev.calque.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder for a browser's profile and the like. It goes when it is closed; what nobody closes goes
 * with the tests' process.
 */
public final class TemporaryFolder implements AutoCloseable {

  /** A browser that was told to end writes for a moment yet. */
  private static final int TRIES = 50;

  private static final long BETWEEN_TRIES_MILLIS = 100;
  private static final Set<TemporaryFolder> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> new ArrayList<>(OPEN).forEach(TemporaryFolder::close)));
  }

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /** Makes one. */
  public static TemporaryFolder create(String prefix) {
    try {
      TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory(prefix));
      OPEN.add(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    OPEN.remove(this);
    for (int i = 0; i < TRIES && !isDeleted(); i++) {
      try {
        Thread.sleep(BETWEEN_TRIES_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean isDeleted() {
    try {
      for (Path each : deepestFirst()) {
        Files.deleteIfExists(each);
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false; // something was written or taken away meanwhile
    }
  }

  private List<Path> deepestFirst() throws IOException {
    if (!Files.exists(path)) {
      return Collections.emptyList();
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
