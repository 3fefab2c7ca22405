package dev.calque.article;

/** Linear scans over short texts: how much they say and how they end. */
final class TextMeasure {

  private static final String SENTENCE_END = ".!?…。！？।؟۔։።";
  private static final String CLOSING = "\"'”’»›)]」』）“";
  private static final String PAUSES = ",;:，、；：،؛—–";

  private TextMeasure() {}

  /** How many marks the text has that running prose has: ends of sentences and pauses in them. */
  static int punctuation(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 'A' && (c == ',' || c == '.' || c == ';' || c == '?' || c == '!' || c == ':')) {
        marks++;
      } else if (c > 0x7f && (SENTENCE_END.indexOf(c) >= 0 || PAUSES.indexOf(c) >= 0)) {
        marks++;
      }
    }
    return marks;
  }

  /** Whether the text ends as a sentence does, closing quotes and brackets apart. */
  static boolean endsSentence(String text) {
    int at = text.length() - 1;
    while (at >= 0 && (CLOSING.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ' ')) {
      at--;
    }
    return at >= 0 && SENTENCE_END.indexOf(text.charAt(at)) >= 0;
  }
}
