package dev.calque.signal;

import dev.calque.language.LanguageTag;

/**
 * A notice on the page that speaks of another language's version of it.
 *
 * @param language the version's language
 * @param text the notice, verbatim
 */
public record SisterNotice(LanguageTag language, String text) {}
