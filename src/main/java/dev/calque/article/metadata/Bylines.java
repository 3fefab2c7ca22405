package dev.calque.article.metadata;

/** Takes the trimmings off a byline: separators at its ends, a date or an age after the name. */
final class Bylines {

  private static final String TRIMMINGS = " -–—|•·,;:/";

  private Bylines() {}

  static String clean(String raw) {
    String name = trim(raw);
    int cut = cut(name);
    return cut > 0 ? trim(name.substring(0, cut)) : name;
  }

  /** Where a separator is followed by a number: "Jane Roe - Apr 16", "Jane Roe • 8h". */
  private static int cut(String name) {
    for (int i = 1; i < name.length() - 1; i++) {
      boolean separator = "-–—|•·".indexOf(name.charAt(i)) >= 0 && name.charAt(i - 1) == ' ';
      if (separator && hasDigit(name, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasDigit(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && TRIMMINGS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && TRIMMINGS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
