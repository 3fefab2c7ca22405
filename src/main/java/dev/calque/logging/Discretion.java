package dev.calque.logging;

/** Takes credentials, paths and queries out of a message. */
final class Discretion {

  private static final String SCHEME_END = "://";

  private Discretion() {}

  /**
   * The message with only the host of every address, and every query cut off. Of an address with an
   * {@code @} behind what looks like its host only the scheme stays: it may stand behind a
   * password.
   */
  static String withoutPaths(String message) {
    if (message.indexOf('?') < 0 && !message.contains(SCHEME_END)) {
      return message;
    }
    StringBuilder kept = new StringBuilder(message.length());
    int at = 0;
    while (at < message.length()) {
      int end = at;
      while (end < message.length() && !Character.isWhitespace(message.charAt(end))) {
        end++;
      }
      kept.append(keptOf(message.substring(at, end)));
      if (end < message.length()) {
        kept.append(message.charAt(end));
      }
      at = end + 1;
    }
    return kept.toString();
  }

  /** What of a word may stay. */
  private static String keptOf(String word) {
    int scheme = word.indexOf(SCHEME_END);
    if (scheme < 0) {
      int query = word.indexOf('?');
      return query < 0 ? word : word.substring(0, query);
    }
    int start = scheme + SCHEME_END.length();
    int end = start;
    while (end < word.length() && "/?#\\".indexOf(word.charAt(end)) < 0) {
      end++;
    }
    if (word.indexOf('@', end) >= 0) {
      return word.substring(0, start);
    }
    int host = word.lastIndexOf('@', end - 1) + 1;
    return word.substring(0, start) + word.substring(Math.max(start, host), end);
  }
}
