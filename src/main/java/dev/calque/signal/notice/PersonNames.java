package dev.calque.signal.notice;

import java.util.function.IntPredicate;

/**
 * Names of people in a sentence: words written as names that no part of a notice explains, since
 * who translated or looked through a text can't be in a list.
 */
final class PersonNames {

  /** A given name, another one, a surname. */
  static final int LONGEST = 3;

  private final FoldedText text;
  private final int start;
  private final int end;
  private final IntPredicate isExplained;

  /**
   * The names between two places of a text.
   *
   * @param isExplained whether a part of a notice explains the character at a place; asked when a
   *     name is looked for, and not before
   */
  PersonNames(FoldedText text, int start, int end, IntPredicate isExplained) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.isExplained = isExplained;
  }

  /** Finds the words of a name that stands behind a hit. */
  void after(Hit hit, FoundPlaces words) {
    int at = text.nextWord(hit.end(), 2);
    for (int i = 0; i < LONGEST && at >= 0 && at < end && isNamePart(at); i++) {
      int last = text.wordEnd(at + 1);
      words.found(at, last);
      at = text.nextWord(last, 1);
    }
  }

  /**
   * "Jan de Machine", "Anna Automat", "Robot Anna": whether a word that isn't the first is written
   * as a name, and so is one beside it that no notice has.
   */
  boolean isPersonsName(Hit hit) {
    if (hit.category() != Category.MACHINE || hit.start() == start || !isName(hit.start())) {
      return false;
    }
    int next = text.nextWord(hit.end(), 1);
    if (next >= 0 && next < end && !isExplained.test(next) && isName(next)) {
      return true;
    }
    int before = wordBefore(hit.start());
    for (int particles = 0; particles < 2 && before >= 0 && isParticle(before); particles++) {
      before = wordBefore(before);
    }
    return before >= 0 && !isExplained.test(before) && isName(before);
  }

  private boolean isName(int at) {
    String raw = text.raw();
    int first = text.rawAt(at);
    return text.kind(at) == Folding.SPACED
        && Character.isUpperCase(raw.charAt(first))
        && first + 1 < raw.length()
        && Character.isLowerCase(raw.charAt(first + 1));
  }

  private boolean isNamePart(int at) {
    return isName(at) || isInitial(at);
  }

  /** "A." in "A. Smith". */
  private boolean isInitial(int at) {
    return text.kind(at) == Folding.SPACED
        && text.wordEnd(at + 1) == at + 1
        && Character.isUpperCase(text.raw().charAt(text.rawAt(at)));
  }

  /** "Anna Smith", "A. Smith": two words written as names that no notice has. */
  boolean isFullName(int first) {
    int second = text.nextWord(text.wordEnd(first + 1), 2);
    return (isInitial(first) || (isName(first) && !isExplained.test(first)))
        && second >= 0
        && second < end
        && isName(second);
  }

  /** "De", "van", "von": small and short, whatever else it may be. */
  private boolean isParticle(int at) {
    return text.wordEnd(at + 1) - at <= 3
        && Character.isLowerCase(text.raw().charAt(text.rawAt(at)));
  }

  /** Where the word before begins, if only a space stands between; -1 otherwise. */
  int wordBefore(int at) {
    int last = at - 2;
    boolean isReachable = last >= start && text.isWord(last) && text.kind(last) == Folding.SPACED;
    return isReachable ? text.wordStart(last) : -1;
  }
}
