package dev.calque;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/operations.md lists every setting as its source describes it; -Dsnap writes the list. */
class ConfigurationReferenceTest {

  private static final Path DOCUMENT = Path.of("docs/operations.md");
  private static final String BEGIN = "<!-- settings: made of CalqueConfig.java -->\n";
  private static final String END = "\n<!-- /settings -->";

  @Test
  void theTableOfSettingsIsThatOfTheSource() throws IOException {
    String text = Files.readString(DOCUMENT);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    assertThat(end).isGreaterThan(begin);
    String table = ConfigurationReference.table();
    if (System.getProperty("snap") != null) {
      Files.writeString(DOCUMENT, text.substring(0, begin) + table + text.substring(end));
    } else {
      assertThat(text.substring(begin, end)).isEqualTo(table);
    }
  }

  @Test
  void everySettingHasARowWithItsDefault() throws IOException {
    assertThat(ConfigurationReference.table())
        .contains("| `calque.cache.max-size` | `64M` | How much memory")
        .contains("| `calque.fetch.max-parallel-per-host` | `2` |")
        .contains("| `calque.tokens` | none |");
  }
}
