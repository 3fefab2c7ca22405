package dev.calque.signal.notice;

/** Is told where in a text something was found: dates, names. */
@FunctionalInterface
interface FoundPlaces {

  /**
   * Told of one place.
   *
   * @param from its first folded character
   * @param to the folded character after it
   */
  void found(int from, int to);
}
