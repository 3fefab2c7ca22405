package dev.calque.signal.notice;

/** Where sentences and clauses end. */
final class Punctuation {

  private static final String ENDS = "!?。！？｡।॥։۔؟។၊။…\n";
  private static final String CLAUSES = ",;:–—()[]{}|·•、，；：（）【】「」،؛՝\"“”„«»/→>";

  private static final String OPENING = "([{（【「";
  private static final String CLOSING = ")]}）】」";
  // What an address has and a setting's name hasn't.
  private static final String ADDRESSES = "/?&#:%";

  private Punctuation() {}

  static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    return c == '.' ? endsWithStop(text, at) : ENDS.indexOf(c) >= 0;
  }

  /** A stop inside a version, a file name or an initial ends nothing. */
  private static boolean endsWithStop(String text, int at) {
    int next = at + 1;
    boolean isInitial = at > 0 && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
    return !(isInitial && Character.isUpperCase(text.charAt(at - 1)))
        && !isInADate(text, at)
        && (next >= text.length() || !Character.isLetterOrDigit(text.charAt(next)));
  }

  /**
   * "3. Mai 2031", "2031. május 3.": between two numbers a month or a unit is named; or behind one,
   * in lower case, with which no sentence begins: "2031. gada 3. maijs".
   */
  private static boolean isInADate(String text, int at) {
    int word = at + 2;
    if (at == 0
        || !Character.isDigit(text.charAt(at - 1))
        || word >= text.length()
        || text.charAt(at + 1) != ' ') {
      return false;
    }
    int end = word;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > word
        && (Character.isLowerCase(text.charAt(word)) || isNumberBehind(text, end))
        && WrittenDates.isBesideNumber(text.substring(word, end));
  }

  private static boolean isNumberBehind(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at) == ' '
        && Character.isDigit(text.charAt(at + 1));
  }

  static boolean endsClause(String text, int at) {
    char c = text.charAt(at);
    boolean isDash =
        c == '-'
            && at > 0
            && at + 1 < text.length()
            && text.charAt(at - 1) == ' '
            && text.charAt(at + 1) == ' ';
    return isDash || (CLAUSES.indexOf(c) >= 0 && !isInAWord(text, at));
  }

  /** The last colon of this part of a text that isn't in a word, or -1. */
  static int lastColon(String text, int from, int to) {
    for (int at = to - 1; at >= from; at--) {
      boolean isColon = text.charAt(at) == ':' || text.charAt(at) == '：';
      if (isColon && !isInAWord(text, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a character parts the particulars of a line: "By Ada | 5 min | translated". */
  static boolean isSeparator(char c) {
    return c == '|' || c == '·' || c == '•';
  }

  /** "OpenAI:s", "DeepL:llä": a colon that joins an ending to a name. */
  private static boolean isInAWord(String text, int at) {
    return text.charAt(at) == ':'
        && at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLowerCase(text.charAt(at + 1));
  }

  /**
   * Whether "name=value" stands between two places as a word of the sentence: neither in brackets
   * nor a part of an address.
   */
  static boolean hasSetting(String raw, int from, int to) {
    int depth = 0;
    boolean isAddress = false;
    for (int at = from; at < to; at++) {
      char sign = raw.charAt(at);
      depth += OPENING.indexOf(sign) >= 0 ? 1 : 0;
      depth -= CLOSING.indexOf(sign) >= 0 ? 1 : 0;
      isAddress = !Character.isWhitespace(sign) && (isAddress || ADDRESSES.indexOf(sign) >= 0);
      if (sign == '=' && depth <= 0 && !isAddress && isBetweenNames(raw, from, at, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetweenNames(String raw, int from, int at, int to) {
    return at > from
        && at + 1 < to
        && Character.isLetterOrDigit(raw.charAt(at - 1))
        && Character.isLetterOrDigit(raw.charAt(at + 1));
  }
}
