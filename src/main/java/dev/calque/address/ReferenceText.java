package dev.calque.address;

/** The first step of the URL standard: blanks around a reference and line breaks in it go. */
final class ReferenceText {

  private ReferenceText() {}

  static String clean(String reference) {
    int from = 0;
    int to = reference.length();
    while (from < to && reference.charAt(from) <= 0x20) {
      from++;
    }
    while (to > from && reference.charAt(to - 1) <= 0x20) {
      to--;
    }
    String trimmed = reference.substring(from, to);
    boolean plain =
        trimmed.indexOf('\t') < 0 && trimmed.indexOf('\n') < 0 && trimmed.indexOf('\r') < 0;
    return plain ? trimmed : trimmed.replace("\t", "").replace("\n", "").replace("\r", "");
  }
}
