package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.signal.catalogue.CatalogueFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthNamesTest {

  @ParameterizedTest
  @CsvSource({
    "en, may",
    "en, dec",
    "pl, maja",
    "pl, maj",
    "fi, toukokuuta",
    "ca, abril",
    "nb, mai",
    "sr-Latn, maj"
  })
  void areFoldedNamesInADateAndByThemselves(String language, String name) {
    assertThat(MonthNames.in(language)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"en, out", "en, of", "ca, de", "ca, d", "vi, thang", "mn, 5"})
  void areNoOtherWords(String language, String word) {
    assertThat(MonthNames.in(language)).doesNotContain(word);
  }

  /** Those that number their months, and those that CLDR doesn't have. */
  @Test
  void areThereInNearlyEveryLanguageOfTheNotices() {
    List<String> without =
        CatalogueFiles.index("notices").stream()
            .filter(language -> MonthNames.in(language).isEmpty())
            .toList();

    assertThat(without).containsExactlyInAnyOrder("ja", "ko", "vi", "krc", "roa-tara");
  }
}
