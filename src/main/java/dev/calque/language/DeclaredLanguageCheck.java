package dev.calque.language;

import com.ibm.icu.lang.UScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Confirms a declared language by cheap facts: a script that is one language's own, or enough of the
 * language's most frequent words and clearly fewer of any other's. It never says no; what it cannot
 * confirm is left to the identifier, which costs a hundred times more.
 */
final class DeclaredLanguageCheck {

  private static final String WORDS = "/language/frequent-words.txt";
  // Running text has about a third of them; menus and tables much less.
  private static final double ENOUGH = 0.2;
  // Near relatives share half of their frequent words.
  private static final double CLEARLY_MORE = 1.5;
  private static final int LEAST_WORDS = 20;
  private static final double MOST_LETTERS = 0.7;

  private static final Map<String, Integer> OWN_SCRIPTS =
      Map.ofEntries(
          Map.entry("el", UScript.GREEK),
          Map.entry("th", UScript.THAI),
          Map.entry("ko", UScript.HANGUL),
          Map.entry("he", UScript.HEBREW),
          Map.entry("ka", UScript.GEORGIAN),
          Map.entry("hy", UScript.ARMENIAN),
          Map.entry("ta", UScript.TAMIL),
          Map.entry("te", UScript.TELUGU),
          Map.entry("kn", UScript.KANNADA),
          Map.entry("ml", UScript.MALAYALAM),
          Map.entry("gu", UScript.GUJARATI),
          Map.entry("pa", UScript.GURMUKHI),
          Map.entry("si", UScript.SINHALA),
          Map.entry("my", UScript.MYANMAR),
          Map.entry("km", UScript.KHMER),
          Map.entry("lo", UScript.LAO));

  private final Map<String, Set<String>> frequent = load();

  boolean confirms(String sample, LanguageTag declared) {
    Integer script = OWN_SCRIPTS.get(declared.language());
    return script == null
        ? confirmsByWords(sample, declared.language())
        : share(sample, script) >= MOST_LETTERS;
  }

  private static double share(String sample, int script) {
    int letters = 0;
    int own = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        own += UScript.getScript(c) == script ? 1 : 0;
      }
    }
    return letters == 0 ? 0 : (double) own / letters;
  }

  private boolean confirmsByWords(String sample, String language) {
    Set<String> own = frequent.get(language);
    List<String> words = List.of(sample.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1));
    if (own == null || words.size() < LEAST_WORDS) {
      return false;
    }
    long found = count(words, own);
    return found >= words.size() * ENOUGH
        && frequent.entrySet().stream()
            .filter(other -> !other.getKey().equals(language))
            .allMatch(other -> count(words, other.getValue()) * CLEARLY_MORE <= found);
  }

  private static long count(List<String> words, Set<String> among) {
    return words.stream().filter(among::contains).count();
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> frequent = new HashMap<>();
    try (InputStream in = DeclaredLanguageCheck.class.getResourceAsStream(WORDS)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + WORDS);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> List.of(line.strip().split(" ", -1)))
          .forEach(
              words -> frequent.put(words.get(0), Set.copyOf(words.subList(1, words.size()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return frequent;
  }
}
