package dev.calque.logging;

/** Takes paths and queries out of a message. */
final class Discretion {

  private static final String SCHEME_END = "://";

  private Discretion() {}

  /** The message with every address cut behind its host, and every query cut off. */
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
      kept.append(message, at, at + keptOf(message.substring(at, end)));
      if (end < message.length()) {
        kept.append(message.charAt(end));
      }
      at = end + 1;
    }
    return kept.toString();
  }

  /** How much of a word may stay. */
  private static int keptOf(String word) {
    int scheme = word.indexOf(SCHEME_END);
    int query = word.indexOf('?');
    int end = word.length();
    if (scheme >= 0) {
      end = scheme + SCHEME_END.length();
      while (end < word.length() && "/?#\\".indexOf(word.charAt(end)) < 0) {
        end++;
      }
    }
    return query < 0 ? end : Math.min(end, query);
  }
}
