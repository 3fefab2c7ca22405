package dev.calque.signal.notice;

import dev.calque.language.LanguageTag;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a block of text says of how a page was translated.
 *
 * @param statement the sentence that says so
 * @param language the notice's own language
 * @param engine what translated
 * @param source from which language
 * @param target into which language, if it says so
 * @param editing whether people went over it
 * @param originals how the notice refers to the original, verbatim: "original", "the English
 *     version"
 * @param coverage which share of the sentence the language's words explain, 0 to 1
 * @param text the sentences that say so, verbatim
 */
record Notice(
    Statement statement,
    LanguageTag language,
    Engine engine,
    @Nullable LanguageTag source,
    @Nullable LanguageTag target,
    Editing editing,
    List<String> originals,
    double coverage,
    String text) {

  Notice {
    originals = List.copyOf(originals);
  }

  /** The same in other words. */
  Notice withText(String other) {
    return new Notice(
        statement, language, engine, source, target, editing, originals, coverage, other);
  }
}
