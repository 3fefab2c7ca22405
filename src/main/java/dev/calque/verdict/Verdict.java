package dev.calque.verdict;

import dev.calque.language.LanguageTag;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence comes to.
 *
 * @param label the judgement
 * @param engine what translated, if it is known
 * @param source the original's language, if it is known
 * @param target the page's language as a translation, if the page is one
 * @param editing whether people went over it, by the page's word
 * @param evidence the strongest first
 */
public record Verdict(
    Label label,
    @Nullable Engine engine,
    @Nullable LanguageTag source,
    @Nullable LanguageTag target,
    Editing editing,
    List<Evidence> evidence) {

  public Verdict {
    evidence = List.copyOf(evidence);
  }
}
