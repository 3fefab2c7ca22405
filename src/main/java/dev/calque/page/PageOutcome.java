package dev.calque.page;

import java.util.function.Function;

/** What became of bytes that should be a page. */
public sealed interface PageOutcome {

  /** The page, parsed. */
  record Parsed(Page page) implements PageOutcome {}

  /** The markup passes a limit; {@code detail} says which. */
  record TooComplex(String detail) implements PageOutcome {}

  /** The page is a large one, and there was no room to be had for it. */
  record NoRoom() implements PageOutcome {}

  /** Applies the function of the case at hand. */
  default <R> R match(
      Function<Parsed, R> parsed, Function<TooComplex, R> tooComplex, Function<NoRoom, R> noRoom) {
    if (this instanceof Parsed p) {
      return parsed.apply(p);
    }
    return this instanceof TooComplex t ? tooComplex.apply(t) : noRoom.apply((NoRoom) this);
  }

  /** Applies the function of the case at hand, where there is room for every page. */
  default <R> R match(Function<Parsed, R> parsed, Function<TooComplex, R> tooComplex) {
    return match(
        parsed,
        tooComplex,
        noRoom -> {
          throw new IllegalStateException("nobody refused room");
        });
  }
}
