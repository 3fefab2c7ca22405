package dev.calque;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of promises in SECURITY.md names tests that are there. */
class PromisesTest {

  private static final Path TESTS = Path.of("src", "test", "java", "dev", "calque");
  private static final Pattern NAMED = Pattern.compile("`([\\w/]*\\w)((?:\\.\\w+)*)…?`");

  @Test
  void namesATestForEachPromise() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String row : rows()) {
      String[] cells = row.split("\\|", -1);
      String tests = cells[cells.length - 2];
      Matcher named = NAMED.matcher(tests);
      int found = 0;
      while (named.find()) {
        found++;
        if (!exists(named.group(1), named.group(2))) {
          missing.add(named.group());
        }
      }
      if (found == 0) {
        missing.add("no test: " + cells[1].strip());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void hasATableOfPromises() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(15);
  }

  private static List<String> rows() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("SECURITY.md"))) {
      return lines
          .filter(line -> line.startsWith("| ") && !line.startsWith("| promise"))
          .filter(line -> !line.startsWith("| ---"))
          .toList();
    }
  }

  /** A class, by its path or by its name alone; and in it nested classes and methods. */
  private static boolean exists(String name, String members) throws IOException {
    if (name.startsWith("docs/") || name.startsWith("target/") || name.startsWith("bench/")) {
      return true;
    }
    String simple = name.substring(name.lastIndexOf('/') + 1) + ".java";
    try (Stream<Path> files = Files.walk(TESTS)) {
      List<Path> classes = files.filter(f -> f.getFileName().toString().equals(simple)).toList();
      for (Path file : classes) {
        String source = Files.readString(file);
        if (file.toString().replace('\\', '/').endsWith(name + ".java")
            && Stream.of(members.split("\\.", -1))
                .filter(member -> !member.isEmpty())
                .allMatch(member -> isTest(source, member))) {
          return true;
        }
      }
      return false;
    }
  }

  /** A method or nested class that begins so and runs as a test, not just a word of the source. */
  private static boolean isTest(String source, String member) {
    return Pattern.compile(
            "@(?:Test|ParameterizedTest|Nested|FuzzTest)\\b[^;{}]*\\b(?:void|class) " + member)
        .matcher(source.replaceAll("\"(?:[^\"\\\\\n]|\\\\.)*+\"", "\"\""))
        .find();
  }
}
