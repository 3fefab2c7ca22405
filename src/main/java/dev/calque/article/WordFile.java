package dev.calque.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads our word lists: {@code [section]} lines, one entry a line, comments after {@code #} and a
 * space.
 */
final class WordFile {

  private WordFile() {}

  /**
   * The sections of a resource with their lines. Refuses lines before the first section, and
   * sections other than the accepted ones.
   */
  static Map<String, List<String>> read(String resource, Collection<String> accepted) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = null;
    try (LineNumberReader reader = open(resource)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String entry = line.strip();
        if (entry.startsWith("[") && entry.endsWith("]")) {
          section = new ArrayList<>();
          String name = entry.substring(1, entry.length() - 1);
          if (!accepted.contains(name) || sections.put(name, section) != null) {
            throw refusal(resource, reader, "expected each once of " + accepted, entry);
          }
        } else if (!entry.isEmpty() && !entry.startsWith("# ") && !entry.equals("#")) {
          if (section == null) {
            throw refusal(resource, reader, "expected a [section] first", entry);
          }
          section.add(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }

  private static LineNumberReader open(String resource) {
    InputStream in = WordFile.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("missing resource " + resource);
    }
    return new LineNumberReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static IllegalStateException refusal(
      String resource, LineNumberReader reader, String expected, String found) {
    return new IllegalStateException(
        resource + ":" + reader.getLineNumber() + ": " + expected + ", found " + found);
  }
}
