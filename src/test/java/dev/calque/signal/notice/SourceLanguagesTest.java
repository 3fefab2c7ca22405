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
 * Some twenty source languages in each of the languages that notices are read in, in the form that
 * "translated from" asks for: case, article, particle, ending.
 */
class SourceLanguagesTest {

  private static final NoticeReader READER = NoticeReader.standard();
  private static final int FIRST_NAME = 2;

  @TestFactory
  Stream<DynamicTest> areRead() throws IOException {
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
}
