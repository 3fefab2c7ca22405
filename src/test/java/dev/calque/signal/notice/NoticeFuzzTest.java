package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.calque.language.LanguageTag;

/**
 * Any text at all can be read. {@code JAZZER_FUZZ=1} looks for new inputs; otherwise the kept ones
 * run.
 */
class NoticeFuzzTest {

  private static final NoticeReader READER = NoticeReader.standard();
  private static final String[] LANGUAGES = {"en", "de", "ja", "ar", "ru", "th", "und"};

  @FuzzTest(maxDuration = "150s")
  void readsWhateverItIsGiven(FuzzedDataProvider data) {
    LanguageTag language = new LanguageTag(data.pickValue(LANGUAGES));

    READER
        .parse(data.consumeRemainingAsString(), language)
        .ifPresent(notice -> assertThat(notice.coverage()).isBetween(0.0, 1.0));
  }
}
