package dev.calque.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads our word lists: {@code [section]} lines, one entry a line, {@code #} comments. */
final class WordFile {

  private WordFile() {}

  /** The sections of a resource with their lines. Refuses lines before the first section. */
  static Map<String, List<String>> read(String resource) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = List.of();
    try (InputStream in = WordFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String entry = line.strip();
        if (entry.startsWith("[") && entry.endsWith("]")) {
          section = new ArrayList<>();
          sections.put(entry.substring(1, entry.length() - 1), section);
        } else if (!entry.isEmpty() && !entry.startsWith("#")) {
          if (sections.isEmpty()) {
            throw new IllegalStateException(resource + ": an entry before any [section]: " + entry);
          }
          section.add(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }
}
