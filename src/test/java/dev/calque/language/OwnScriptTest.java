package dev.calque.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnScriptTest {

  private static final String JAPANESE = "橋は二年間の工事を終えて月曜日に再び開通し、最初の路面電車が渡りました。";
  private static final String CHINESE = "这座桥经过两年的维修于星期一重新开放，第一批电车在中午之前驶过。";
  private static final String GREEK =
      "Η γέφυρα άνοιξε ξανά τη Δευτέρα μετά από δύο χρόνια εργασιών.";

  @ParameterizedTest
  @CsvSource({"ja", "zh", "el"})
  void confirmsWhatTheTextIsIn(String language) {
    assertThat(OwnScript.confirms(text(language), language)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ja, zh", "zh, ja", "el, ja", "ja, el", "zh, ko", "el, ru", "ja, en"})
  void doesNotConfirmAnotherLanguage(String written, String declared) {
    assertThat(OwnScript.confirms(text(written), declared)).isFalse();
  }

  @Test
  void confirmsATextThatIsFullOfNamesInAnotherScript() {
    assertThat(
            OwnScript.confirms(
                "Docker Desktop と Docker Compose を使う場合は設定の Resources を開いて保存します。Kubernetes は要りません。",
                "ja"))
        .isTrue();
  }

  @Test
  void doesNotConfirmByAQuotation() {
    String english = "The word was carved above the door of the old tea house by the bridge. ";
    assertThat(OwnScript.confirms(english.repeat(6) + "橋のたもとの古い茶屋、二階の窓。", "ja")).isFalse();
  }

  private static String text(String language) {
    return switch (language) {
      case "ja" -> JAPANESE;
      case "zh" -> CHINESE;
      default -> GREEK;
    };
  }
}
