package dev.calque.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageIdentifier;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.PageParser;
import dev.calque.signal.Claim;
import dev.calque.signal.Direction;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Observations;
import dev.calque.signal.SignalId;
import dev.calque.signal.Signals;
import dev.calque.signal.Strength;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {

  private static final Evidence PROOF = evidence(Strength.PROOF, Direction.FOR, Claim.NOTHING);
  private static final Evidence HINT = evidence(Strength.HINT, Direction.FOR, Claim.NOTHING);
  private static final Evidence COUNTER_PROOF =
      evidence(Strength.PROOF, Direction.AGAINST, Claim.NOTHING);
  private static final Evidence COUNTER_HINT =
      evidence(Strength.HINT, Direction.AGAINST, Claim.NOTHING);

  private final Page page = page();

  @Test
  void proofDecides() {
    assertThat(label(PROOF)).isEqualTo(Label.MACHINE_TRANSLATED);
  }

  @Test
  void hintsOnlyWarnHoweverMany() {
    assertThat(label(HINT, HINT, HINT)).isEqualTo(Label.UNDECIDED);
  }

  @Test
  void aPageThatContradictsItselfIsNotAccused() {
    assertThat(label(PROOF, COUNTER_PROOF)).isEqualTo(Label.UNDECIDED);
  }

  @Test
  void aWordAgainstSilencesHints() {
    assertThat(label(HINT, COUNTER_HINT)).isEqualTo(Label.NOT_DETECTED);
    assertThat(label(HINT, COUNTER_PROOF)).isEqualTo(Label.NOT_DETECTED);
  }

  @Test
  void aHintAgainstDoesNotOutweighProof() {
    assertThat(label(PROOF, COUNTER_HINT)).isEqualTo(Label.MACHINE_TRANSLATED);
  }

  @Test
  void nothingSeenIsNothingDetected() {
    assertThat(label()).isEqualTo(Label.NOT_DETECTED);
  }

  @Test
  void theStrongestEvidenceComesFirst() {
    assertThat(judge(HINT, PROOF).evidence()).containsExactly(PROOF, HINT);
  }

  @Test
  void aNamedEngineSaysMoreThanAnUnnamedOne() {
    Engine named = new Engine("deepl", "DeepL");
    Verdict verdict =
        judge(proof(Engine.UNSPECIFIED_MACHINE, Editing.NOT_SAID), proof(named, Editing.UNEDITED));
    assertThat(verdict.engine()).isEqualTo(named);
    assertThat(verdict.editing()).isEqualTo(Editing.UNEDITED);
  }

  @Test
  void whatAHintSaysOfTheEngineIsNotSaid() {
    Evidence hint =
        evidence(
            Strength.HINT,
            Direction.FOR,
            new Claim(
                new Engine("weglot", "Weglot"), new LanguageTag("fr"), null, Editing.EDITED, null));
    Verdict verdict = judge(proof(Engine.UNSPECIFIED_AI, Editing.NOT_SAID), hint);
    assertThat(verdict.engine()).isEqualTo(Engine.UNSPECIFIED_AI);
    assertThat(verdict.source()).isNull();
    assertThat(verdict.editing()).isEqualTo(Editing.NOT_SAID);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "NOT_SAID, NOT_SAID, NOT_SAID",
    "NOT_SAID, UNEDITED, UNEDITED",
    "UNEDITED, NOT_SAID, UNEDITED",
    "EDITED, NOT_SAID, EDITED",
    "EDITED, EDITED, EDITED",
    "UNEDITED, UNEDITED, UNEDITED",
    "EDITED, UNEDITED, NOT_SAID",
    "UNEDITED, EDITED, NOT_SAID"
  })
  void editingIsSaidWhereNobodyContradictsIt(Editing one, Editing other, Editing judged) {
    assertThat(judge(proof(null, one), proof(null, other)).editing()).isEqualTo(judged);
  }

  @Test
  void ofTwoNamedEnginesTheFirstIsSaid() {
    Engine first = new Engine("deepl", "DeepL");
    Engine second = new Engine("google-translate", "Google Translate");
    assertThat(judge(proof(first, Editing.NOT_SAID), proof(second, Editing.NOT_SAID)).engine())
        .isEqualTo(first);
  }

  @Test
  void aClaimedTargetIsSaidMoreExactlyThanTheTextTells() {
    Claim claim = new Claim(null, null, new LanguageTag("en-GB"), Editing.NOT_SAID, null);
    assertThat(judge(evidence(Strength.PROOF, Direction.FOR, claim)).target())
        .isEqualTo(new LanguageTag("en-GB"));
  }

  @Test
  void aPageThatIsNotAccusedHasNoEngineAndNoLanguages() {
    Verdict verdict = judge(HINT);
    assertThat(verdict.engine()).isNull();
    assertThat(verdict.target()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pagesThatSayTwoThings")
  void pagesThatSayTwoThingsAreJudgedByWhatDecides(
      String name, String head, String body, Label is) {
    Page both =
        page(
            "https://site.example/de/open",
            "<html lang=de><head>" + head + "</head><body>" + body + GERMAN + "</body></html>");
    assertThat(Judge.judge(both, SIGNALS.observe(both)).label()).isEqualTo(is);
  }

  static Stream<Arguments> pagesThatSayTwoThings() {
    String people = "<meta name=ms.translationtype content=HT>";
    String notice = "<p class=note>Dieser Artikel wurde maschinell übersetzt.</p>";
    String credit = "<p>Aus dem Englischen von Marta Kolen</p>";
    String weglot = "<script>document.documentElement.lang</script>";
    return Stream.of(
        arguments("people by declaration, a machine by notice", people, notice, Label.UNDECIDED),
        arguments("people by declaration", people, "", Label.NOT_DETECTED),
        arguments(
            "a person's credit beside a notice", "", credit + notice, Label.MACHINE_TRANSLATED),
        arguments("a person's credit alone", "", credit, Label.NOT_DETECTED),
        arguments("a person's credit and a hint", HINTING, credit, Label.NOT_DETECTED),
        arguments("a hint alone", HINTING, "", Label.UNDECIDED),
        arguments("a widget's script alone", weglot, "", Label.NOT_DETECTED),
        arguments(
            "a translated comment only",
            "",
            "<section class=comments>"
                + "<p lang=de-x-mtfrom-fr>Ein schöner Hafen, ich war da.</p></section>",
            Label.NOT_DETECTED));
  }

  private static final Signals SIGNALS = Signals.standard();
  private static final String HINTING =
      "<meta name=ai-disclosure content='partly translated by an AI'>";
  private static final String GERMAN =
      "<p>Der Hafen wurde am Montag nach dreiwöchiger Reparatur der Mole wieder geöffnet, und die"
          + " ersten Fähren fuhren pünktlich ab.</p>";

  @Test
  void theTargetIsThePagesLanguageWhereNobodySaysOtherwise() {
    assertThat(judge(PROOF).target()).isEqualTo(new LanguageTag("en"));
    assertThat(judge(PROOF).source()).isNull();
  }

  private Label label(Evidence... evidence) {
    return judge(evidence).label();
  }

  private Verdict judge(Evidence... evidence) {
    return Judge.judge(page, new Observations(List.of(evidence), "", List.of(), List.of()));
  }

  private static Evidence proof(@Nullable Engine engine, Editing editing) {
    return evidence(Strength.PROOF, Direction.FOR, new Claim(engine, null, null, editing, null));
  }

  private static Evidence evidence(Strength strength, Direction direction, Claim claim) {
    return new Evidence(new SignalId("test"), strength, direction, "quote", "text", claim);
  }

  static Page page() {
    return page(
        "https://site.example/page",
        "<html lang=en><body><p>The harbour is open.</p></body></html>");
  }

  static Page page(String url, String html) {
    PageAddress address =
        PageAddress.parse(url)
            .match(
                accepted -> accepted.address(),
                rejected -> {
                  throw new IllegalArgumentException(url);
                });
    return new PageParser(LanguageIdentifier.standard())
        .parse(address, html)
        .match(
            parsed -> parsed.page(),
            tooComplex -> {
              throw new IllegalArgumentException(tooComplex.detail());
            });
  }
}
