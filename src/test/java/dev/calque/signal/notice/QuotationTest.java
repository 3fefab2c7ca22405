package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The line that the council prints reads: “X was translated automatically.” Few see it.",
        "Die Zeile unter den Briefen lautet: „X wurde automatisch übersetzt.“ Kaum jemand liest"
            + " sie.",
        "La ligne sous les lettres dit : « X a été traduit automatiquement ». Personne ne la lit.",
        "Строка под письмом гласит: «X переведено автоматически». Её мало кто читает вообще.",
        "手紙の下にはいつも小さな文字で次の一文が必ず印刷されている：「X自動翻訳」。読む人はほとんどいない。",
        "The line that the council prints reads: \"X was translated automatically.\" Few see it.",
        "The sign says: “X was translated automatically.”",
        "“X was translated automatically”, says the sign.",
        "看板にはこう書いてある：「X自動翻訳」",
      })
  void standsAmidOtherWords(String text) {
    assertThat(Quotation.encloses(text, text.indexOf('X'))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X was translated automatically by “Google Translate” and nobody has edited the result.",
        "“X was translated automatically.”",
        "Note: “X was translated automatically.”",
        "Editor’s note: “X was translated automatically.”",
        "注：「X自動翻訳」",
        "The “story” was translated. X was not. He said “enough” and left the room for good.",
        "A 5\" pipe was fitted, X and it held for the whole of the long and very cold winter.",
      })
  void isNotWhatTheTextItselfSays(String text) {
    assertThat(Quotation.encloses(text, text.indexOf('X'))).isFalse();
  }

  @Test
  void endsWhereItsMarkIsNeverClosed() {
    assertThat(Quotation.encloses("“Never closed, and X goes on and on and on and on", 19))
        .isFalse();
  }
}
