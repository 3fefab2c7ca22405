package dev.calque.language;

/**
 * How much a text says: its length in characters, those of Chinese, Japanese and Korean counting
 * twice. Only sizes are compared by it, so nothing hangs on the exact number.
 */
public final class TextWeight {

  private static final int WIDE = 2;

  private TextWeight() {}

  /** The weight of a text: its length to twice its length. */
  public static int of(CharSequence text) {
    int weight = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (isWide(text.charAt(i))) {
        weight++;
      }
    }
    return weight;
  }

  /** The weight of a character: 1 or 2. */
  static int of(int character) {
    return isWide(character) ? WIDE : 1;
  }

  /** Whether this is an ideograph, a kana, a Hangul syllable or as wide as one. */
  public static boolean isWide(int c) {
    return c >= 0x2e80
        && (c < 0xa4d0
            || (c >= 0xac00 && c < 0xd7a4)
            || (c >= 0xf900 && c < 0xfb00)
            || (c >= 0xff00 && c < 0xffef));
  }
}
