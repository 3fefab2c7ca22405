package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.language.LanguageTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Names of languages in each of the languages that notices are read in, in the form that
 * "translated from" and "translated into" ask for: case, article, particle, ending.
 */
class NamedLanguagesTest {

  private static final NoticeReader READER = NoticeReader.standard();
  private static final int FIRST_NAME = 2;

  @TestFactory
  Stream<DynamicTest> areReadAsSource() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/notices/source-languages.tsv"));
    String[] tags = lines.get(1).substring("# ".length()).split("\t");
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .flatMap(
            row -> IntStream.range(0, tags.length).boxed().flatMap(i -> test(row, tags[i], i)));
  }

  private static Stream<DynamicTest> test(String[] row, String source, int column) {
    LanguageTag page = LanguageTag.parse(row[0]).orElseThrow();
    LanguageTag expected = LanguageTag.parse(source).orElseThrow();
    String name = row[FIRST_NAME + column];
    if (name.equals("-") || expected.isSameLanguage(page)) {
      return Stream.empty();
    }
    String sentence = row[1].replace("{}", name);
    return Stream.of(
        DynamicTest.dynamicTest(
            sentence,
            () ->
                assertThat(READER.parse(sentence, page).map(Notice::source))
                    .isEqualTo(Optional.of(expected))));
  }

  @TestFactory
  Stream<DynamicTest> areReadAsTarget() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/notices/target-languages.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(row -> DynamicTest.dynamicTest(row[2], () -> checkTarget(row)));
  }

  private static void checkTarget(String[] row) {
    LanguageTag page = LanguageTag.parse(row[0]).orElseThrow();
    Optional<LanguageTag> target = READER.parse(row[2], page).map(Notice::target);

    assertThat(target).map(LanguageTag::toString).contains(row[1]);
  }
}
