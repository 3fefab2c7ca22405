package dev.calque.signal.notice;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Class names that say how an element is laid out, and nothing of what it holds. */
final class LayoutNames {

  // Of Bootstrap, Tailwind, WordPress's blocks, and the page builders in wide use.
  private static final Set<String> WORDS =
      Set.of(
          ("row rows col cols column columns container fluid section block wrap wrapper inner outer"
                  + " content grid flex group box cell div layout main page body text paragraph"
                  + " clearfix full width height half left right center centre large medium small"
                  + " xs sm md lg xl xxl w h m p mb mt ml mr ms me mx my pb pt pl pr ps pe px py d g"
                  + " gap align items justify wp elementor vc et fl uk")
              .split(" "));
  // A page may give any length of names; layouts have a dozen short ones.
  private static final int LONGEST = 300;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  private LayoutNames() {}

  /** Whether all of an element's class names are such, or there is none. */
  static boolean areAll(String names) {
    return names.length() <= LONGEST
        && BETWEEN_WORDS
            .splitAsStream(names.toLowerCase(Locale.ROOT))
            .allMatch(word -> word.isEmpty() || WORDS.contains(word));
  }
}
