package dev.calque.verdict;

import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.signal.Claim;
import dev.calque.signal.Direction;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Observations;
import dev.calque.signal.Strength;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Weighs evidence: a pure function. The rules, in the order they apply:
 *
 * <ol>
 *   <li>proof for and no proof against: machine-translated, whatever hints say;
 *   <li>proof for and proof against: undecided, since the page contradicts itself;
 *   <li>hints for and nothing against: undecided;
 *   <li>anything else: not detected.
 * </ol>
 *
 * <p>Engine, languages and editing are what the proof says; the first of several in the signals'
 * order, which has the page's own sentences first.
 */
public final class Judge {

  private static final Comparator<Evidence> STRONGEST_FIRST =
      Comparator.comparing(Evidence::strength).thenComparing(Evidence::direction);

  private Judge() {}

  /** What the observations on a page come to. */
  public static Verdict judge(Page page, Observations observations) {
    List<Evidence> evidence = observations.evidence().stream().sorted(STRONGEST_FIRST).toList();
    Label label = label(evidence);
    if (label != Label.MACHINE_TRANSLATED) {
      return new Verdict(label, null, null, null, Editing.NOT_SAID, evidence);
    }
    // A hint may be of something else on the page: what it says of engine and languages isn't said.
    List<Claim> claims =
        evidence.stream()
            .filter(each -> each.direction() == Direction.FOR && each.strength() == Strength.PROOF)
            .map(Evidence::claim)
            .toList();
    LanguageTag target = first(claims, Claim::target);
    return new Verdict(
        label,
        engine(claims),
        first(claims, Claim::source),
        target == null ? known(page.language()) : target,
        editing(claims),
        evidence);
  }

  private static Label label(List<Evidence> evidence) {
    boolean proofFor = has(evidence, Strength.PROOF, Direction.FOR);
    boolean proofAgainst = has(evidence, Strength.PROOF, Direction.AGAINST);
    boolean hintFor = has(evidence, Strength.HINT, Direction.FOR);
    boolean hintAgainst = has(evidence, Strength.HINT, Direction.AGAINST);
    if (proofFor) {
      return proofAgainst ? Label.UNDECIDED : Label.MACHINE_TRANSLATED;
    }
    return hintFor && !proofAgainst && !hintAgainst ? Label.UNDECIDED : Label.NOT_DETECTED;
  }

  private static boolean has(List<Evidence> evidence, Strength strength, Direction direction) {
    return evidence.stream()
        .anyMatch(each -> each.strength() == strength && each.direction() == direction);
  }

  /** A named engine says more than "an AI". */
  private static @Nullable Engine engine(List<Claim> claims) {
    return claims.stream()
        .map(Claim::engine)
        .filter(Objects::nonNull)
        .min(Comparator.comparing(engine -> !engine.isNamed()))
        .orElse(null);
  }

  /** What any says, where the others don't say; nothing where they contradict each other. */
  private static Editing editing(List<Claim> claims) {
    List<Editing> said =
        claims.stream()
            .map(Claim::editing)
            .filter(each -> each != Editing.NOT_SAID)
            .distinct()
            .toList();
    return said.size() == 1 ? said.get(0) : Editing.NOT_SAID;
  }

  private static <T> @Nullable T first(List<Claim> claims, Function<Claim, @Nullable T> part) {
    for (Claim claim : claims) {
      T value = part.apply(claim);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable LanguageTag known(LanguageTag language) {
    return language.equals(Page.UNKNOWN) ? null : language;
  }
}
