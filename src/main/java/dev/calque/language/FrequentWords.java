package dev.calque.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Confirms a declared language by its most frequent words, at a hundredth of the detector's cost.
 * Never contradicts: what it cannot confirm, the detector looks at. Thread-safe.
 */
final class FrequentWords {

  private static final String RESOURCE = "/language/frequent-words.txt";

  // A heading has fewer words than it takes for shares to mean anything.
  private static final int MIN_WORDS = 20;
  // Running text has a quarter to a half of such words; menus, names and lists have fewer.
  private static final double MIN_SHARE = 0.2;
  // A text that is partly in another language is for the detector to decide: how many of the words
  // that only the other one has there may be, to each that only the declared one has.
  private static final double MAX_RIVAL = 0.5;

  private final List<String> languages = new ArrayList<>();
  // By word: the languages that have it, as bits.
  private final Map<String, Long> words = new HashMap<>();

  FrequentWords() {
    resource().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    if (colon < 0 || languages.size() == Long.SIZE) {
      throw new IllegalStateException(
          RESOURCE + ": expected at most 64 lines of a language and its words, found " + line);
    }
    long bit = 1L << languages.size();
    languages.add(line.substring(0, colon));
    for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
      words.merge(word, bit, (one, other) -> one | other);
    }
  }

  /** Whether a sample is without doubt in this language (its subtag alone). */
  boolean confirm(String sample, String language) {
    int index = languages.indexOf(language);
    return index >= 0 && new Tally(index, sample).confirms();
  }

  /** The words of one sample. */
  private final class Tally {
    private final long own;
    // By language: words that the declared language has and it has not, and the other way round.
    private final int[] onlyOwn = new int[languages.size()];
    private final int[] onlyRival = new int[languages.size()];
    private int total;
    private int ofOwn;

    Tally(int index, String sample) {
      own = 1L << index;
      String lower = sample.toLowerCase(Locale.ROOT);
      int start = -1;
      for (int i = 0; i <= lower.length(); i++) {
        boolean letter = i < lower.length() && Character.isLetter(lower.charAt(i));
        if (letter && start < 0) {
          start = i;
        } else if (!letter && start >= 0) {
          add(words.getOrDefault(lower.substring(start, i), 0L));
          start = -1;
        }
      }
    }

    private void add(long having) {
      total++;
      boolean isOwn = (having & own) != 0;
      ofOwn += isOwn ? 1 : 0;
      int[] counts = isOwn ? onlyOwn : onlyRival;
      for (int i = 0; having != 0 && i < counts.length; i++) {
        boolean has = (having & (1L << i)) != 0;
        counts[i] += has != isOwn ? 1 : 0;
      }
    }

    boolean confirms() {
      if (total < MIN_WORDS || ofOwn < MIN_SHARE * total) {
        return false;
      }
      for (int i = 0; i < onlyOwn.length; i++) {
        if (own != 1L << i && onlyRival[i] > MAX_RIVAL * onlyOwn[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static String resource() {
    try (InputStream in = FrequentWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
