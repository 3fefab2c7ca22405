package dev.calque.reading;

import java.util.Locale;

/** Adds to what was expected and found what a reader can do about it. */
final class Advice {

  private Advice() {}

  static String sentence(Trouble trouble, String expectedAndFound) {
    String text = expectedAndFound.strip();
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return plain.substring(0, 1).toUpperCase(Locale.ROOT)
        + plain.substring(1)
        + "; "
        + of(trouble)
        + ".";
  }

  private static String of(Trouble trouble) {
    return switch (trouble) {
      case BLOCKED_ADDRESS -> "only pages on the public internet are read, over ports 80 and 443";
      case UNREACHABLE -> "check the address, or try again later";
      case TIMED_OUT, PAGE_STATUS -> "try again later";
      case OVERLOADED -> "try again in a moment";
      case REDIRECT_LOOP, NOT_HTML, PAGE_TOO_LARGE, PAGE_TOO_COMPLEX ->
          "open the page in the browser instead";
    };
  }
}
