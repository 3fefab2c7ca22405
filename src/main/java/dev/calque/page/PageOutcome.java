package dev.calque.page;

import java.util.function.Function;

/** What became of bytes that should be a page. */
public sealed interface PageOutcome {

  /** The page, parsed. */
  record Parsed(Page page) implements PageOutcome {}

  /** The markup passes a limit; {@code detail} says which. */
  record TooComplex(String detail) implements PageOutcome {}

  /** Applies the function of the case at hand. */
  default <R> R match(Function<Parsed, R> parsed, Function<TooComplex, R> tooComplex) {
    return this instanceof Parsed p ? parsed.apply(p) : tooComplex.apply((TooComplex) this);
  }
}
