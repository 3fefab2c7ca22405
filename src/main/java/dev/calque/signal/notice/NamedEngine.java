package dev.calque.signal.notice;

import dev.calque.language.LanguageTag;
import dev.calque.signal.Engine;
import org.jspecify.annotations.Nullable;

/**
 * An engine that notices name.
 *
 * @param engine what is reported
 * @param translates whether its name alone says that it translates, as "Google Translate" does
 * @param isAlsoAName whether people are called so, as "Claude"
 * @param isWidget whether sites commonly offer it to readers, so that a label may be the offer's
 * @param needsVersion whether its bare name is a word or a person's: "Gemma", but not "Gemma 3"
 * @param source the language it translates from by its documentation, if there is only one
 */
record NamedEngine(
    Engine engine,
    boolean translates,
    boolean isAlsoAName,
    boolean isWidget,
    boolean needsVersion,
    @Nullable LanguageTag source) {

  /** The same with a version behind its name, as no person has one: "Claude 4.5", "Kimi K2". */
  NamedEngine withVersion() {
    return new NamedEngine(engine, translates, false, isWidget, needsVersion, source);
  }
}
