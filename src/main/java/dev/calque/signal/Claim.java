package dev.calque.signal;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of evidence says beyond its mere presence; everything may be unsaid.
 *
 * @param engine what translated
 * @param source from which language
 * @param target into which language
 * @param editing whether people went over it
 * @param original where the original is
 */
public record Claim(
    @Nullable Engine engine,
    @Nullable LanguageTag source,
    @Nullable LanguageTag target,
    Editing editing,
    @Nullable PageAddress original) {

  /** Says nothing more. */
  public static final Claim NOTHING = new Claim(null, null, null, Editing.NOT_SAID, null);
}
