package dev.calque.signal.notice;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, stem or phrase to look up. A hyphen marks an open end as dictionaries do: {@code
 * translat-} is found in every word that begins so. Words of scripts that join particles are open
 * at both ends where they have four letters, those of scripts without spaces always; an equals sign
 * before a word closes it: {@code =ترجم} is found as it is.
 *
 * @param value what finding it means
 * @param tokens folded, one a word
 */
record Stem<V>(V value, List<Token> tokens) {

  private static final int OPEN_FROM = 4;

  /** One word of a phrase. */
  record Token(String letters, boolean openStart, boolean openEnd) {}

  static <V> Stem<V> parse(String written, V value) {
    List<Token> tokens = new ArrayList<>();
    for (String word : written.strip().split("\\s+", -1)) {
      addTokens(tokens, word);
    }
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("\"" + written + "\" has no letters");
    }
    return new Stem<>(value, List.copyOf(tokens));
  }

  /** Apostrophes and hyphens inside a word separate, as they do in texts. */
  private static void addTokens(List<Token> tokens, String word) {
    boolean closed = word.startsWith("=");
    boolean openStart = word.startsWith("-");
    boolean openEnd = word.endsWith("-");
    FoldedText text = FoldedText.of(word);
    checkClosing(word, closed, text);
    int first = tokens.size();
    for (int at = 0; at < text.length(); ) {
      if (!text.isWord(at)) {
        at++;
        continue;
      }
      int end = text.wordEnd(at + 1);
      String letters = text.letters(at, end);
      byte kind = text.kind(at);
      boolean open =
          !closed
              && (kind == Folding.CONTINUOUS
                  || (kind == Folding.JOINED && letters.length() >= opens(kind, letters)));
      tokens.add(new Token(letters, open || (openStart && tokens.size() == first), open));
      at = end;
    }
    if (openEnd && tokens.size() > first) {
      Token last = tokens.remove(tokens.size() - 1);
      tokens.add(new Token(last.letters(), last.openStart(), true));
    }
    if (!closed && tokens.size() > first + 1 && isJoined(text)) {
      Token head = tokens.get(first);
      tokens.set(first, new Token(head.letters(), true, head.openEnd()));
    }
  }

  private static void checkClosing(String word, boolean closed, FoldedText text) {
    boolean isSpaced = text.length() > 1 && text.kind(1) == Folding.SPACED;
    if (closed && (isSpaced || word.endsWith("-"))) {
      throw new IllegalArgumentException(
          "\""
              + word
              + "\" is closed by its equals sign, which only words of scripts that join particles need;"
              + " write it without the sign, or without the hyphen");
    }
  }

  /** Such a word takes particles before its apostrophe as well: {@code מצ'כית}. */
  private static boolean isJoined(FoldedText text) {
    return text.length() > OPEN_FROM && text.kind(0) == Folding.JOINED;
  }

  /** A Hangul syllable holds what takes two or three letters elsewhere. */
  private static int opens(byte kind, CharSequence letters) {
    boolean isHangul =
        kind == Folding.JOINED && letters.length() > 0 && letters.charAt(0) >= 0xac00;
    return isHangul ? 2 : OPEN_FROM;
  }
}
