package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.language.LanguageTag;
import dev.calque.signal.Editing;
import dev.calque.signal.notice.Statement.Binding;
import dev.calque.signal.notice.Statement.Polarity;
import dev.calque.signal.notice.Statement.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sentences of our own writing, several kinds in every language, against the word lists. */
class OwnSentencesTest {

  private static final NoticeReader READER = NoticeReader.standard();

  @TestFactory
  Stream<DynamicTest> areUnderstood() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/notices/sentences.tsv")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 4))
        .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[3], () -> check(row)));
  }

  private static void check(String[] row) {
    String outcome = outcome(row);
    assertThat(outcome).isEqualTo(row[1] + " " + (row[1].equals("silent") ? "-" : row[2]));
  }

  /** What a row comes to, in the form of the file's second and third columns. */
  static String outcome(String[] row) {
    LanguageTag language = LanguageTag.parse(row[0]).orElseThrow();
    Optional<Notice> notice = READER.parse(row[3], language).filter(OwnSentencesTest::isOfPage);
    if (notice.isEmpty()) {
      return "silent -";
    }
    LanguageTag source = notice.get().source();
    return said(notice.get().editing()) + " " + (source == null ? "-" : source);
  }

  private static boolean isOfPage(Notice notice) {
    Statement statement = notice.statement();
    return statement.polarity() == Polarity.SAID
        && statement.scope() == Scope.PAGE
        && statement.binding().compareTo(Binding.LABEL) <= 0;
  }

  private static String said(Editing editing) {
    return switch (editing) {
      case NOT_SAID -> "page";
      case UNEDITED -> "unedited";
      case EDITED -> "post-edited";
    };
  }

  /** Prints the rows that come to something else: a quick look while writing word lists. */
  public static void main(String[] arguments) throws IOException {
    Files.readAllLines(Path.of("src/test/resources/notices/sentences.tsv")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 4))
        .filter(
            row -> !outcome(row).equals(row[1] + " " + (row[1].equals("silent") ? "-" : row[2])))
        .forEach(row -> System.out.println(outcome(row) + " <> " + String.join(" | ", row)));
  }
}
