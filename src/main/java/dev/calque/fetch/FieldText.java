package dev.calque.fetch;

/** Makes what a stranger sent fit to be shown: printable ASCII, bounded. */
final class FieldText {

  private FieldText() {}

  static String printable(String text, int maxLength) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), maxLength));
    for (int i = 0; i < text.length() && out.length() < maxLength; i++) {
      char c = text.charAt(i);
      out.append(c >= 0x20 && c < 0x7f ? c : '?');
    }
    return out.toString();
  }

  /** Whether a header field that we send may hold this (RFC 9110 §5.5, ASCII only). */
  static boolean isSendable(String text, int maxLength) {
    return text.length() <= maxLength && text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
  }
}
