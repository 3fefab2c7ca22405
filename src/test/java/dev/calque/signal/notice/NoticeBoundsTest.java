package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageIdentifier;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.PageParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that are written to have nothing but words of translation are read within bounds. */
class NoticeBoundsTest {

  private static final NoticeReader READER = NoticeReader.standard();
  private static final LanguageTag ENGLISH = new LanguageTag("en");
  private static final String NOTICE = "This page was machine translated from German.";
  private static final String FILLER = "The boats came in before noon. ".repeat(200);

  @Test
  void readsTheBeginningOfALongBlock() {
    assertThat(READER.parse(NOTICE + " " + FILLER, ENGLISH)).isPresent();
    assertThat(READER.parse(FILLER + NOTICE, ENGLISH)).isEmpty();
  }

  @Test
  void takesASentenceOfWordsOfTranslationOnlyForAList() {
    String few = "machine translated, ".repeat(3) + NOTICE;
    String many = "machine translated, ".repeat(100) + NOTICE;
    assertThat(READER.parse(few, ENGLISH)).isPresent();
    assertThat(READER.parse(many, ENGLISH)).isEmpty();
  }

  @Test
  void stopsReadingAPageThatSpeaksOfNothingElse() {
    // Each marked as a notice: what stands amid an article's paragraphs is never read.
    String block =
        "<div class=notice>"
            + "Machine translation is translation by a machine. ".repeat(90)
            + "</div>";
    assertThat(notices(block.repeat(5) + "<p>" + NOTICE + "</p>")).isEqualTo(1);
    assertThat(notices(block.repeat(100) + "<p>" + NOTICE + "</p>")).isEqualTo(0);
  }

  private static int notices(String body) {
    Page page =
        new PageParser(LanguageIdentifier.standard())
            .parse(
                PageAddress.parse("https://site.example/a").accepted().orElseThrow(),
                "<!doctype html><html lang=en><body>" + body)
            .match(
                parsed -> parsed.page(),
                tooComplex -> {
                  throw new AssertionError(tooComplex.detail());
                });
    return READER.read(page, List.of()).evidence().size();
  }
}
