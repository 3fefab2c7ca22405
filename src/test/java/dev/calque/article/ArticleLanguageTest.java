package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts without spaces, scripts from right to left, and everything that counts letters. */
class ArticleLanguageTest {

  private static final String JAPANESE = "市議会は火曜日に橋について三時間議論し、それから散会した。";
  private static final String CHINESE = "市议会星期二开会，为那座桥争论了三个小时，然后散会。";
  private static final String THAI =
      "สภาเมืองประชุมกันในวันอังคารและถกเถียงเรื่องสะพานนานสามชั่วโมงก่อนที่จะปิดการประชุม";
  private static final String ARABIC =
      "اجتمع المجلس يوم الثلاثاء، وتجادل ثلاث ساعات حول الجسر، ثم انفضّ الاجتماع.";
  private static final String UKRAINIAN =
      "Рада зібралася у вівторок, три години сперечалася про міст, а потім розійшлася.";

  @ParameterizedTest
  @CsvSource({
    "ja, " + JAPANESE + ", 関連記事",
    "zh, " + CHINESE + ", 相关阅读",
    "th, " + THAI + ", ข่าวที่เกี่ยวข้อง",
    "uk, '" + UKRAINIAN + "', Читайте також",
  })
  void findsTheTextAndCutsWhatIsRelated(String language, String sentence, String related) {
    String text = textOf(language, sentence, "<h3>" + related + "</h3><ul><li><a href=/x>✻✻✻</a>");
    assertThat(text).contains(sentence).doesNotContain(related).doesNotContain("✻✻✻");
  }

  @Test
  void readsFromRightToLeft() {
    String html = page("ar", ARABIC, "");
    assertThat(Pages.extract(html).direction()).isEqualTo("rtl");
    assertThat(Pages.extract(html).textContent()).contains(ARABIC);
  }

  /** Counted by hand: punctuation is no word, each ideograph and kana is one. */
  @ParameterizedTest
  @CsvSource({JAPANESE + ", 27", CHINESE + ", 23", "'" + UKRAINIAN + "', 12"})
  void countsWords(String sentence, int words) {
    assertThat(ReadingTime.words(sentence)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"ja, 357, 1", "ja, 3570, 10", "zh, 2550, 10", "th, 1800, 10", "de, 1790, 10"})
  void knowsHowFastEachLanguageIsRead(String language, int words, int minutes) {
    assertThat(ReadingTime.minutes(words, LanguageTag.parse(language).orElseThrow()))
        .isEqualTo(minutes);
  }

  private static String textOf(String language, String sentence, String after) {
    return Pages.extract(page(language, sentence, after)).textContent();
  }

  private static String page(String language, String sentence, String after) {
    return "<html lang="
        + language
        + "><title>✻</title><body><main><h1>✻</h1>"
        + ("<p>" + sentence.repeat(3) + "</p>").repeat(4)
        + after
        + "</main></body></html>";
  }
}
