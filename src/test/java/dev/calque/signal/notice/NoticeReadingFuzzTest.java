package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.language.LanguageTag;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any text at all can be read: no exception, and a share of known words between none and all. */
class NoticeReadingFuzzTest {

  private static final NoticeReader READER = NoticeReader.standard();
  private static final String[] PIECES = {
    "This page ",
    "was ",
    "machine translated ",
    "from ",
    "German",
    ". ",
    "—",
    "\u200d",
    "\u0640",
    "本文",
    "机器翻译",
    "この",
    "翻訳",
    "\ud83d\ude00",
    "\ud83d",
    "هذه ",
    "ترجمة ",
    "\u0000",
    "\n",
    "DeepL ",
    "Claude ",
    "(",
    ")",
    "-",
    "'",
    "不",
    "？"
  };

  @Test
  void readsWhateverItIsGiven() {
    Random random = new Random(20260417);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        text.append(
            random.nextInt(5) == 0
                ? String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1))
                : PIECES[random.nextInt(PIECES.length)]);
      }
      READER
          .parse(text.toString(), new LanguageTag("en"))
          .ifPresent(notice -> assertThat(notice.coverage()).isBetween(0.0, 1.0));
    }
  }
}
