package dev.calque.language;

/**
 * How much a text says, in letters of an alphabet. A Chinese character, a kana or a Hangul syllable
 * says about as much as two or three letters of an alphabet. Only sizes are compared by it, so
 * nothing hangs on the exact number.
 */
public final class TextWeight {

  private static final int SYLLABLE = 3;
  // Where the scripts of East Asia begin and end in the basic plane: CJK radicals to Hangul.
  private static final int FIRST_OF_EAST_ASIA = 0x2E80;
  private static final int LAST_OF_EAST_ASIA = 0xD7FF;

  private TextWeight() {}

  /** The weight of a text: at least its length. */
  public static int of(CharSequence text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      weight += of(text.charAt(i));
    }
    return weight;
  }

  /** The weight of a character: 1, or 3 in the scripts of East Asia. */
  static int of(int character) {
    return character >= FIRST_OF_EAST_ASIA && character <= LAST_OF_EAST_ASIA ? SYLLABLE : 1;
  }
}
