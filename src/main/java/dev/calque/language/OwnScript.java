package dev.calque.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Confirms a declared language by the script that hardly any other is written in. A detector by
 * letter sequences takes a Japanese text with a few English names, a menu and a notice for English:
 * a sentence has so few characters there. Never contradicts.
 */
final class OwnScript {

  /** As Unicode's Script property has them; Japanese also uses Chinese characters. */
  private static final Map<String, Set<UnicodeScript>> SCRIPTS =
      Map.ofEntries(
          Map.entry("am", EnumSet.of(UnicodeScript.ETHIOPIC)),
          Map.entry("bn", EnumSet.of(UnicodeScript.BENGALI)),
          Map.entry("el", EnumSet.of(UnicodeScript.GREEK)),
          Map.entry("gu", EnumSet.of(UnicodeScript.GUJARATI)),
          Map.entry("he", EnumSet.of(UnicodeScript.HEBREW)),
          Map.entry("hy", EnumSet.of(UnicodeScript.ARMENIAN)),
          Map.entry(
              "ja", EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN)),
          Map.entry("ka", EnumSet.of(UnicodeScript.GEORGIAN)),
          Map.entry("km", EnumSet.of(UnicodeScript.KHMER)),
          Map.entry("kn", EnumSet.of(UnicodeScript.KANNADA)),
          Map.entry("ko", EnumSet.of(UnicodeScript.HANGUL)),
          Map.entry("lo", EnumSet.of(UnicodeScript.LAO)),
          Map.entry("ml", EnumSet.of(UnicodeScript.MALAYALAM)),
          Map.entry("my", EnumSet.of(UnicodeScript.MYANMAR)),
          Map.entry("pa", EnumSet.of(UnicodeScript.GURMUKHI)),
          Map.entry("si", EnumSet.of(UnicodeScript.SINHALA)),
          Map.entry("ta", EnumSet.of(UnicodeScript.TAMIL)),
          Map.entry("te", EnumSet.of(UnicodeScript.TELUGU)),
          Map.entry("th", EnumSet.of(UnicodeScript.THAI)),
          Map.entry("zh", EnumSet.of(UnicodeScript.HAN)));

  // Chosen, with room on both sides: a quotation in a text of another language has less; a text
  // with a notice and names in another language keeps more.
  private static final double MIN_SHARE = 0.25;
  // Chosen: fewer characters are a name or a greeting.
  private static final int MIN_WEIGHT = 40;
  // Chosen: Chinese has no syllabaries; Japanese has more of them than of Chinese characters.
  private static final double MIN_KANA = 0.1;

  private OwnScript() {}

  /** Whether so much of a sample is in the script of this language (its subtag alone). */
  static boolean confirms(String sample, String language) {
    Set<UnicodeScript> own = SCRIPTS.get(language);
    if (own == null) {
      return false;
    }
    Map<UnicodeScript, Integer> weights = weights(sample);
    int all = weights.values().stream().mapToInt(Integer::intValue).sum();
    int inOwn = own.stream().mapToInt(script -> weights.getOrDefault(script, 0)).sum();
    return inOwn >= MIN_WEIGHT && inOwn >= MIN_SHARE * all && agreesWithKana(language, weights);
  }

  private static boolean agreesWithKana(String language, Map<UnicodeScript, Integer> weights) {
    int kana =
        weights.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + weights.getOrDefault(UnicodeScript.KATAKANA, 0);
    double least = MIN_KANA * (kana + weights.getOrDefault(UnicodeScript.HAN, 0));
    return switch (language) {
      case "ja" -> kana >= least;
      case "zh" -> kana < least;
      default -> true;
    };
  }

  private static Map<UnicodeScript, Integer> weights(String sample) {
    Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
    sample
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> weights.merge(UnicodeScript.of(c), TextWeight.of(c), Integer::sum));
    return weights;
  }
}
