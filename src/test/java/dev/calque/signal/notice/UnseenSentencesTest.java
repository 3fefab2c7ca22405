package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures the word lists on sentences that they weren't written by: a list that only fits what it
 * was tried on shows here. The floors are what was reached; they rise with it.
 */
class UnseenSentencesTest {

  private static final String UNSEEN = "unseen.tsv";
  // 568 of 599 notices in November 2026.
  private static final double FOUND = 0.946;
  // Families that nobody had thought of when the lists were written; 48 of 75 in November 2026.
  private static final String FAMILIES = "unseen-families.tsv";
  private static final double FOUND_OF_FAMILIES = 0.64;
  // Of those found, as many as say whether people went over them.
  private static final double EDITING_RIGHT = 0.97;

  private static List<String[]> rows(String file, boolean silent) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/notices/" + file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 4))
        .filter(row -> row[1].equals("silent") == silent)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({UNSEEN + ", " + FOUND, FAMILIES + ", " + FOUND_OF_FAMILIES})
  void mostNoticesAreFoundAndTheirEditingIsReadRight(String file, double floor) throws IOException {
    List<String[]> notices = rows(file, false);
    List<String[]> found = notices.stream().filter(row -> !isSilent(row)).toList();
    long right =
        found.stream()
            .filter(row -> OwnSentencesTest.outcome(row).startsWith(row[1] + " "))
            .count();
    assertThat((double) found.size() / notices.size()).isGreaterThanOrEqualTo(floor);
    assertThat((double) right / found.size()).isGreaterThanOrEqualTo(EDITING_RIGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {UNSEEN, FAMILIES})
  void whatMerelySoundsLikeANoticeIsNone(String file) throws IOException {
    assertThat(rows(file, true).stream().filter(row -> !isSilent(row)).map(row -> row[3]))
        .isEmpty();
  }

  private static boolean isSilent(String[] row) {
    return OwnSentencesTest.outcome(row).startsWith("silent");
  }
}
