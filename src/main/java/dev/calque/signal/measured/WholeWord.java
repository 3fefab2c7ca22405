package dev.calque.signal.measured;

/**
 * A word, or several in a row, looked for in a text as a whole.
 *
 * @param text in lower case
 * @param mayBeginEarlier whether more letters of the word may stand before it
 * @param mayEndLater whether more letters of the word may follow it
 */
record WholeWord(String text, boolean mayBeginEarlier, boolean mayEndLater) {

  /** Reads a data file's form: a hyphen opens the end, or the beginning, for inflection. */
  static WholeWord parse(String form) {
    boolean opensBeginning = form.startsWith("-");
    boolean opensEnd = form.endsWith("-");
    return new WholeWord(
        form.substring(opensBeginning ? 1 : 0, form.length() - (opensEnd ? 1 : 0)),
        opensBeginning,
        opensEnd);
  }

  boolean isIn(String lowerCase) {
    for (int at = lowerCase.indexOf(text); at >= 0; at = lowerCase.indexOf(text, at + 1)) {
      int end = at + text.length();
      boolean begins = mayBeginEarlier || at == 0 || isApart(lowerCase, at);
      if (begins && (mayEndLater || end == lowerCase.length() || isApart(lowerCase, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the characters before and at a place belong to different words. */
  private static boolean isApart(String text, int at) {
    return !isOfAWord(text.codePointBefore(at)) || !isOfAWord(text.codePointAt(at));
  }

  /** Scripts that write no spaces, or join particles to words, have no edges to ask for. */
  private static boolean isOfAWord(int c) {
    boolean isLetter =
        Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    return isLetter
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> false;
          default -> true;
        };
  }
}
