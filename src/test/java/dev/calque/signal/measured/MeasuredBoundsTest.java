package dev.calque.signal.measured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.page.Page;
import dev.calque.page.TestBudget;
import dev.calque.signal.Fixture;
import dev.calque.signal.Signal;
import dev.calque.signal.notice.EngineRecognizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are written to be dear to one of the signals are read within bounds. */
class MeasuredBoundsTest {

  private static final String MISREAD = "\u0420\u0454\u0420\u00b0\u0420\u0405\u0420\u00b0";
  private static final String SHOWN = "<p>It reads <code>" + MISREAD + "</code> there.</p>";
  private static final String BARE = "<p>It reads " + MISREAD + " there.</p>";

  static Stream<Signal> readersOfBlocks() {
    return Stream.of(
        new Mojibake(),
        new UnreadableText(),
        new UntranslatedRemnants(),
        new SpacedQuotes(),
        new LlmLeak(),
        new HumanCredit(EngineRecognizer.standard()),
        new SavedTranslation(),
        new LanguageTagMark(EngineRecognizer.standard()));
  }

  @ParameterizedTest
  @MethodSource("readersOfBlocks")
  void stopOnceThePageIsTooDear(Signal signal) {
    Page page =
        Fixture.parse(
            "<html lang=en class=translated-ltr><body>" + "<p>Some words of it.</p>".repeat(1_000));
    String done = TestBudget.within(-1, () -> signal.observe(page).toString(), () -> "spent");
    assertThat(done).isEqualTo("spent");
  }

  @Test
  void stopLookingForMisreadTextAmongWhatIsShown() {
    assertThat(new Mojibake().observe(Fixture.parse(SHOWN.repeat(3) + BARE))).isNotEmpty();
    assertThat(new Mojibake().observe(Fixture.parse(SHOWN.repeat(100) + BARE))).isEmpty();
  }

  @Test
  void leaveMisreadTextThatStandsLooseInALargeElement() {
    String loose = "<div>" + MISREAD + "<p></p>%s</div>";
    assertThat(new Mojibake().observe(Fixture.parse(loose.formatted("")))).isNotEmpty();
    assertThat(new Mojibake().observe(Fixture.parse(loose.formatted("<p>x</p>".repeat(20_000)))))
        .isEmpty();
  }

  @Test
  void takeLostLettersInAListingForShown() {
    String lost = "a\ufffdb c\ufffdd e\ufffdf";
    assertThat(new UnreadableText().observe(Fixture.parse("<p>" + lost))).isNotEmpty();
    assertThat(new UnreadableText().observe(Fixture.parse("<pre>" + lost))).isEmpty();
    assertThat(new UnreadableText().observe(Fixture.parse("<p>" + lost.repeat(20)))).isEmpty();
  }
}
