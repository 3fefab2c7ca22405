package dev.calque.signal.notice;

/**
 * Tells what a text says from what it only quotes. An article about machine translation may well
 * quote a notice word for word; a notice doesn't stand in quotation marks amid other words.
 */
final class Quotation {

  // Each opening mark, with all marks that may close it: „…“ in German, „…” in Polish, «…» in
  // French and Russian, »…« in Danish, 「…」 in Japanese.
  private static final String[] PAIRS = {
    "\u201c\u201d",
    "\u201e\u201c\u201d",
    "\u00ab\u00bb",
    "\u00bb\u00ab",
    "\u2039\u203a",
    "\u300c\u300d",
    "\u300e\u300f",
    "\u300a\u300b",
    "\"\""
  };

  // A text of which nothing but a stop or a label stands outside of the marks is all quotation.
  private static final int LONGEST_LABEL = 25;
  private static final int WORDS_OF_LABEL = 2;
  // Chinese and Japanese put no spaces between words, which have two letters as a rule.
  private static final int LETTERS_OF_A_WORD = 2;

  // Single marks are apostrophes, too: they open before a word and close behind one.
  private static final String[] SINGLE = {"\u2018\u2019", "\u201a\u2018\u2019", "''"};
  private static final String DASHES = "\u2013\u2014\u2015";

  private Quotation() {}

  /** Whether somebody speaks: a dash before the words and none behind, where a label has both. */
  static boolean isDialogue(String text) {
    String said = text.strip();
    return said.length() > 1
        && DASHES.indexOf(said.charAt(0)) >= 0
        && DASHES.indexOf(said.charAt(said.length() - 1)) < 0;
  }

  /** Whether it is what mails quote: "&gt; …". */
  static boolean isMailed(String text) {
    String said = text.strip();
    return said.startsWith("> ") || said.startsWith(">> ");
  }

  /** Whether the character at {@code at} stands in single quotation marks. */
  static boolean isInSingleMarks(String text, int at) {
    for (int i = 0; i < at; i++) {
      String pair = opensSingle(text, i);
      int close = pair.isEmpty() ? -1 : closingSingle(text, i + 2, pair);
      if (close > at) {
        return true;
      }
      i = Math.max(i, close);
    }
    return false;
  }

  private static String opensSingle(String text, int at) {
    boolean isBeforeAWord =
        at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1))
            && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    if (isBeforeAWord) {
      for (String pair : SINGLE) {
        if (pair.charAt(0) == text.charAt(at)) {
          return pair;
        }
      }
    }
    return "";
  }

  private static int closingSingle(String text, int from, String pair) {
    for (int i = from; i < text.length(); i++) {
      boolean isBehindAWord =
          !Character.isWhitespace(text.charAt(i - 1))
              && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
      if (isBehindAWord && pair.indexOf(text.charAt(i), 1) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the character at {@code at} is quoted, and a good part of the text around is not. */
  static boolean encloses(String text, int at) {
    int i = 0;
    while (i <= at) {
      String pair = pair(text.charAt(i));
      int close = pair.isEmpty() ? -1 : closing(text, i + 1, pair);
      if (close < 0) {
        i++;
      } else if (close > at) {
        return i < at && !isLabel(text.substring(0, i) + " " + text.substring(close + 1));
      } else {
        i = close + 1;
      }
    }
    return false;
  }

  /** "Note:", "Editor's note:" */
  private static boolean isLabel(String outside) {
    if (outside.length() > LONGEST_LABEL) {
      return false;
    }
    int words = 0;
    int letters = 0;
    for (int at = 0; at < outside.length(); at++) {
      char c = outside.charAt(at);
      boolean isLetter = Character.isLetterOrDigit(c);
      if (isLetter && Folding.kind(c) == Folding.CONTINUOUS) {
        letters++;
      } else if (isLetter && (at == 0 || Character.isWhitespace(outside.charAt(at - 1)))) {
        words++;
      }
    }
    return words + letters / LETTERS_OF_A_WORD <= WORDS_OF_LABEL;
  }

  private static String pair(char mark) {
    for (String pair : PAIRS) {
      if (pair.charAt(0) == mark) {
        return pair;
      }
    }
    return "";
  }

  private static int closing(String text, int from, String pair) {
    for (int i = from; i < text.length(); i++) {
      if (pair.indexOf(text.charAt(i), 1) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
