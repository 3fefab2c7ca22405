package dev.calque.signal.notice;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import dev.calque.signal.catalogue.CatalogueFiles;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The names of the months as CLDR has them, folded: in full and short, in a date ("maja") and by
 * themselves ("maj"). Names that are a number and a word ("tháng 5", "5月") aren't among them. Each
 * language's are read when a date in it is first looked for, since few pages need any.
 */
final class MonthNames {

  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};

  // "M." is no name, and the "d'" of "d'abril" no part of one.
  private static final int SHORTEST = 2;

  private static final Map<String, Set<String>> BY_LANGUAGE = new ConcurrentHashMap<>();

  private MonthNames() {}

  /** The folded words that name months in a language, given by its tag. */
  static Set<String> in(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, MonthNames::load);
  }

  /** Whether a folded word names a month in any language that notices are read in. */
  static boolean isInAnyLanguage(String word) {
    return OfAllLanguages.NAMES.contains(word);
  }

  private static Set<String> load(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    DateFormatSymbols symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
    // For a language that CLDR doesn't have it answers in the one of the machine it runs on.
    String answered = symbols.getLocale(ULocale.VALID_LOCALE).getLanguage();
    if (!answered.equals(locale.getLanguage())) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    for (int context : CONTEXTS) {
      for (int width : WIDTHS) {
        Arrays.stream(symbols.getMonths(context, width))
            .flatMap(MonthNames::words)
            .forEach(names::add);
      }
    }
    return Set.copyOf(names);
  }

  private static Stream<String> words(String name) {
    boolean isNumbered = name.codePoints().anyMatch(Character::isDigit);
    return isNumbered
        ? Stream.empty()
        : Arrays.stream(folded(name).split(" "))
            .filter(word -> word.length() >= SHORTEST && !WrittenDates.isParticle(word));
  }

  static String folded(String raw) {
    return FoldedText.of(raw).stripped();
  }

  /** Apart, so that they are read when first asked for. */
  private static final class OfAllLanguages {
    static final Set<String> NAMES = load();

    private static Set<String> load() {
      Set<String> names = new HashSet<>();
      CatalogueFiles.index("notices").forEach(language -> names.addAll(in(language)));
      return Set.copyOf(names);
    }
  }
}
