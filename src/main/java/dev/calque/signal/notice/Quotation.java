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
  private static final int OTHER_WORDS = 25;

  private Quotation() {}

  /** Whether the character at {@code at} is quoted, and a good part of the text around is not. */
  static boolean encloses(String text, int at) {
    int i = 0;
    while (i <= at) {
      String pair = pair(text.charAt(i));
      int close = pair.isEmpty() ? -1 : closing(text, i + 1, pair);
      if (close < 0) {
        i++;
      } else if (close > at) {
        return i < at && text.length() - (close - i + 1) >= OTHER_WORDS;
      } else {
        i = close + 1;
      }
    }
    return false;
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
