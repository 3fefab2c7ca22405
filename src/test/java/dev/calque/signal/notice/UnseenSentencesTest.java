package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Measures the word lists on sentences that they weren't written by: a list that only fits what it
 * was tried on shows here. The floors are what was reached; they rise with it.
 */
class UnseenSentencesTest {

  // 568 of 599 notices in November 2026.
  private static final double FOUND = 0.945;
  // Of those found, as many as say whether people went over them.
  private static final double EDITING_RIGHT = 0.97;

  private static List<String[]> rows(boolean silent) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/notices/unseen.tsv")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 4))
        .filter(row -> row[1].equals("silent") == silent)
        .toList();
  }

  @Test
  void mostNoticesAreFoundAndTheirEditingIsReadRight() throws IOException {
    List<String[]> notices = rows(false);
    List<String[]> found = notices.stream().filter(row -> !isSilent(row)).toList();
    long right =
        found.stream()
            .filter(row -> OwnSentencesTest.outcome(row).startsWith(row[1] + " "))
            .count();
    assertThat((double) found.size() / notices.size()).isGreaterThanOrEqualTo(FOUND);
    assertThat((double) right / found.size()).isGreaterThanOrEqualTo(EDITING_RIGHT);
  }

  @Test
  void whatMerelySoundsLikeANoticeIsNone() throws IOException {
    assertThat(rows(true).stream().filter(row -> !isSilent(row)).map(row -> row[3])).isEmpty();
  }

  private static boolean isSilent(String[] row) {
    return OwnSentencesTest.outcome(row).startsWith("silent");
  }
}
