package dev.calque.signal.notice;

import dev.calque.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A part of a notice found in a text.
 *
 * @param category which part
 * @param start its first folded character
 * @param end the folded character after it
 * @param from its place in words
 * @param to the place of the word after it
 * @param sentence which sentence it is in
 * @param clause which clause it is in
 * @param engine the engine that it names
 * @param language the language that it names
 */
record Hit(
    Category category,
    int start,
    int end,
    float from,
    float to,
    int sentence,
    int clause,
    @Nullable NamedEngine engine,
    @Nullable LanguageTag language) {

  static Hit of(
      FoldedText text,
      Category category,
      int start,
      int end,
      @Nullable NamedEngine engine,
      @Nullable LanguageTag language) {
    return new Hit(
        category,
        start,
        end,
        text.word(start),
        text.word(end - 1) + (text.kind(end - 1) == Folding.CONTINUOUS ? text.step(end - 1) : 1f),
        text.sentence(start),
        text.clause(start),
        engine,
        language);
  }

  /** The same place, meaning something else. */
  Hit as(Category other) {
    return new Hit(other, start, end, from, to, sentence, clause, engine, language);
  }

  /** Words between this and a later hit; negative where they overlap or the other is earlier. */
  float gapTo(Hit later) {
    return later.from - to;
  }

  /** Words between both, whichever comes first; 0 where they touch or overlap. */
  float distance(Hit other) {
    return Math.max(0, Math.max(other.from - to, from - other.to));
  }

  /** Whether the other one follows with nothing between but a sign. */
  boolean isBeside(Hit later) {
    return isBefore(later) && gapTo(later) >= 0 && gapTo(later) <= 0.6f;
  }

  boolean isBefore(Hit other) {
    return start < other.start;
  }

  boolean overlaps(Hit other) {
    return start < other.end && other.start < end;
  }
}
