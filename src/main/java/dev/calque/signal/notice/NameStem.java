package dev.calque.signal.notice;

import java.util.Set;

/** Opens a language's name for the endings that sentences give it. */
final class NameStem {

  // These don't inflect the names of languages, so nothing is cut and chance finds stay out.
  private static final Set<String> UNINFLECTED = Set.of("en", "vi", "id", "ms", "sw", "fil", "ga");
  // These add endings and change none: "Englisch" gives "Englischen", "inglés" gives "inglesa".
  private static final Set<String> ADDING =
      Set.of(
          "de", "nl", "sv", "da", "nb", "nn", "lb", "fr", "es", "pt", "it", "ca", "gl", "ast", "tr",
          "az", "kk", "ky", "uz", "hu", "eu", "hi", "bn", "ta", "te", "kn", "ml", "mr", "ne", "pa",
          "gu", "si", "th", "ro");

  private NameStem() {}

  /**
   * The name without its ending. "английский" is met as "с английского", "Englisch" as "aus dem
   * Englischen", "angol" as "angolból": what is cut grows with the name's length.
   */
  static String of(String name, String language) {
    String plain = name.strip();
    if (UNINFLECTED.contains(language)) {
      return plain;
    }
    byte kind = Folding.kind(plain.charAt(plain.length() - 1));
    if (kind == Folding.CONTINUOUS) {
      return plain;
    }
    if (kind == Folding.JOINED) {
      return joined(plain);
    }
    if (ADDING.contains(language)) {
      return plain + "-";
    }
    int lastWord = plain.length() - (plain.lastIndexOf(' ') + 1);
    int cut = lastWord >= 8 ? 3 : lastWord >= 6 ? 2 : lastWord == 5 ? 1 : 0;
    return plain.substring(0, plain.length() - cut) + "-";
  }

  /** Without the Arabic article and the feminine ending, which particles swallow or change. */
  private static String joined(String name) {
    String bare = name.startsWith("ال") ? name.substring(2) : name;
    return bare.endsWith("ة") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
