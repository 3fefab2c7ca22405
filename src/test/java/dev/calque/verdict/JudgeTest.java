package dev.calque.verdict;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.calque.signal.Strength;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
