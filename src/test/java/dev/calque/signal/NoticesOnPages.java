package dev.calque.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.page.Page;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** A sentence that is a notice, and pages to put it on. */
abstract class NoticesOnPages {

  static final Signals SIGNALS = Signals.standard();
  static final SignalId NOTICE = new SignalId("notice-automatic-translation");
  static final SignalId IN_COMMENT = new SignalId("notice-in-comment");

  static final String SAID = "This article was automatically translated from German.";

  static final String ENGLISH =
      """
      <p>The harbour office of Lower Tamsel has counted its boats for the first time since the
      flood, and found eleven more than the register knows. Nobody can say whose they are.</p>
      <p>For thirty years the ferrywoman Ada Brinkmoor wrote down every hull that passed her
      landing, in pencil, in school exercise books that fill two shelves of her kitchen.</p>
      <p>Her notes are the only record of the winters in which the river froze from bank to bank
      and the children of both villages walked to the same school across the ice.</p>
      <p>The council now wants to print them. Brinkmoor has agreed on one condition: the spelling
      of every boat's name stays as she heard it, even where the owner disagrees.</p>
      <p>Until then the exercise books stay where they are, next to the flour and the tea, and
      visitors may read them between two and four if they have washed their hands.</p>
      <p>Last week a man came from the coast who had sold his boat on the river forty years ago.
      He found it on the third shelf, under its old name, with the hour of its last passage.</p>
      """;

  static final String GERMAN =
      """
      <p>Das Hafenamt von Niedertamsel hat zum ersten Mal seit der Flut seine Boote gezählt und elf
      mehr gefunden, als im Verzeichnis stehen. Niemand weiß, wem sie gehören.</p>
      <p>Dreißig Jahre lang hat die Fährfrau Ada Brinkmoor jeden Rumpf notiert, der an ihrem Steg
      vorbeikam, mit Bleistift, in Schulheften, die in der Küche zwei Regalbretter füllen.</p>
      <p>Ihre Hefte sind das einzige Zeugnis jener Winter, in denen der Fluss von Ufer zu Ufer
      zufror und die Kinder beider Dörfer über das Eis in dieselbe Schule gingen.</p>
      """;

  record Placed(String name, String body) {}

  static Placed place(String name, String body) {
    return new Placed(name, body);
  }

  static DynamicTest named(Placed placed, String language, boolean speaks) {
    return DynamicTest.dynamicTest(
        placed.name(),
        () ->
            assertThat(fired(observe(language, placed.body())).contains(NOTICE)).isEqualTo(speaks));
  }

  static Observations observe(String language, String body) {
    Page page =
        Fixture.parse(
            ("<!DOCTYPE html><html lang=\"%s\"><title>Boats</title><body><main><article>"
                    + "<h1>Boats</h1>%s</article></main>")
                .formatted(language, body));
    return SIGNALS.observe(page);
  }

  static List<SignalId> fired(Observations seen) {
    return seen.evidence().stream()
        .filter(each -> each.direction() == Direction.FOR)
        .map(Evidence::signal)
        .toList();
  }
}
