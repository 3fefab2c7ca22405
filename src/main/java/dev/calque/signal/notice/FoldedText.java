package dev.calque.signal.notice;

/**
 * A text as words are looked up in it: its folded characters, what each of them is, and where it
 * stands in words, sentences and clauses. Built in one pass.
 */
final class FoldedText {

  // In scripts without spaces a word has about two characters; about four where vowels are signs.
  private static final float HAN_STEP = 0.5f;
  private static final float SIGNS_STEP = 0.25f;

  private final String raw;
  private final char[] letters;
  private final byte[] kinds;
  private final int[] rawAt;
  private final float[] words;
  private final int[] sentences;
  private final int[] clauses;
  private final int length;

  private FoldedText(Builder builder) {
    raw = builder.raw;
    letters = builder.letters;
    kinds = builder.kinds;
    rawAt = builder.rawAt;
    words = builder.words;
    sentences = builder.sentences;
    clauses = builder.clauses;
    length = builder.length;
  }

  static FoldedText of(String raw) {
    Builder builder = new Builder(raw);
    for (int i = 0; i < raw.length(); i++) {
      builder.add(i);
    }
    builder.rawAt[builder.length] = raw.length();
    return new FoldedText(builder);
  }

  int length() {
    return length;
  }

  char letter(int at) {
    return letters[at];
  }

  /** The folded characters between two places. */
  String letters(int from, int to) {
    return new String(letters, from, to - from);
  }

  /** All of them, without spaces around. */
  String stripped() {
    return letters(0, length).strip();
  }

  byte kind(int at) {
    return at < 0 || at >= length ? Folding.GAP : kinds[at];
  }

  /** The place of a folded character among the words of the text. */
  float word(int at) {
    return at >= length ? (length == 0 ? 0 : words[length - 1] + 1) : words[at];
  }

  /** Whether a separator of particulars stands right before a word. */
  boolean isSeparatedBefore(int at) {
    for (int before = rawAt(at) - 1; before >= 0; before--) {
      char c = raw.charAt(before);
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
      if (Punctuation.isSeparator(c)) {
        return true;
      }
    }
    return false;
  }

  int sentence(int at) {
    return sentences[at];
  }

  int clause(int at) {
    return clauses[at];
  }

  int sentenceCount() {
    return length == 0 ? 0 : sentences[length - 1] + 1;
  }

  /** Which part of a word a character is where words aren't separated. */
  float step(int at) {
    return step(letters[at]);
  }

  private static float step(char c) {
    return c < 0x2000 ? SIGNS_STEP : HAN_STEP;
  }

  boolean isWord(int at) {
    return kind(at) != Folding.GAP;
  }

  /** Whether a word begins here as a reader sees it. */
  boolean isWordStart(int at) {
    return isWord(at) && kind(at - 1) != kind(at);
  }

  /** Whether a word may be looked up here: scripts that join or don't separate have them inside. */
  boolean isLookupStart(int at) {
    byte kind = kind(at);
    return kind >= Folding.JOINED || (kind == Folding.SPACED && kind(at - 1) != Folding.SPACED);
  }

  /** Whether a word ends before {@code at}. */
  boolean isWordEnd(int at) {
    return kind(at) != kind(at - 1);
  }

  int wordEnd(int at) {
    int end = at;
    while (end < length && !isWordEnd(end)) {
      end++;
    }
    return end;
  }

  int wordStart(int at) {
    int start = at;
    while (start > 0 && kind(start - 1) == kind(start)) {
      start--;
    }
    return start;
  }

  /** The next word's first character at or after {@code at}, within the sentence, or -1. */
  int nextWord(int at, int maxGap) {
    int next = at;
    while (next < length && !isWord(next)) {
      next++;
    }
    boolean reachable = next < length && next - at <= maxGap && at > 0;
    return reachable && sentences[next] == sentences[at - 1] ? next : -1;
  }

  boolean matches(int at, String letterSequence) {
    if (at + letterSequence.length() > length) {
      return false;
    }
    for (int i = 0; i < letterSequence.length(); i++) {
      if (letters[at + i] != letterSequence.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where a folded character stands in the text as written. */
  int rawAt(int at) {
    return rawAt[at];
  }

  String raw() {
    return raw;
  }

  private static final class Builder {
    private final String raw;
    private final char[] letters;
    private final byte[] kinds;
    private final int[] rawAt;
    private final float[] words;
    private final int[] sentences;
    private final int[] clauses;
    private int length;
    private float word;
    private int sentence;
    private int clause;
    private boolean sentenceEnded;
    private boolean clauseEnded;
    private boolean spaced;

    Builder(String raw) {
      this.raw = raw;
      letters = new char[raw.length()];
      kinds = new byte[raw.length()];
      rawAt = new int[raw.length() + 1];
      words = new float[raw.length()];
      sentences = new int[raw.length()];
      clauses = new int[raw.length()];
    }

    void add(int at) {
      char c = raw.charAt(at);
      byte kind = Folding.kind(c);
      if (kind == Folding.DROPPED) {
        return;
      }
      if (kind == Folding.GAP) {
        sentenceEnded |= Punctuation.endsSentence(raw, at);
        clauseEnded |= Punctuation.endsClause(raw, at);
        spaced |= isSpaceAfterContinuous(c);
      } else {
        begin(kind, c);
      }
      letters[length] = kind == Folding.GAP ? ' ' : Folding.letter(c);
      kinds[length] = kind;
      rawAt[length] = at;
      words[length] = word;
      sentences[length] = sentence;
      clauses[length] = clause;
      length++;
    }

    /** Thai, Lao and Khmer put spaces between clauses, not words. */
    private boolean isSpaceAfterContinuous(char c) {
      return c == ' '
          && length > 0
          && kinds[length - 1] == Folding.CONTINUOUS
          && letters[length - 1] < 0x2000;
    }

    private void begin(byte kind, char c) {
      byte before = length == 0 ? Folding.GAP : kinds[length - 1];
      if (sentenceEnded && length > 0) {
        sentence++;
        clause++;
      } else if (clauseEnded || (spaced && kind == Folding.CONTINUOUS)) {
        clause++;
      }
      sentenceEnded = false;
      clauseEnded = false;
      spaced = false;
      if (kind == Folding.CONTINUOUS) {
        word += step(c);
      } else if (before != kind) {
        word += 1;
      }
    }
  }
}
