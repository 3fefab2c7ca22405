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
 *   <li>proof for and no proof against: machine-translated;
 *   <li>proof for and proof against: undecided, since the page contradicts itself;
 *   <li>hints for and nothing against: undecided;
 *   <li>anything else: not detected.
 * </ol>
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
    List<Claim> claims =
        evidence.stream()
            .filter(each -> each.direction() == Direction.FOR)
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

  /** Who says that nobody edited contradicts who doesn't say. */
  private static Editing editing(List<Claim> claims) {
    return claims.stream()
        .map(Claim::editing)
        .filter(each -> each != Editing.NOT_SAID)
        .findFirst()
        .orElse(Editing.NOT_SAID);
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
