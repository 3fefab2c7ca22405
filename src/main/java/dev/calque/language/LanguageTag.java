package dev.calque.language;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language as BCP 47 writes it, as short as it can be: {@code ru}, {@code pt-BR}, {@code
 * zh-Hant}. Extensions and private use are read where they matter and never kept.
 *
 * @param value the tag in its canonical case
 */
public record LanguageTag(String value) {

  // Reading a tag takes ICU some ten microseconds, and a page names dozens. Bounded in number and
  // length: a stranger may fill it, and then merely has the others read theirs anew.
  private static final int MAX_KNOWN = 2000;
  private static final int MAX_KNOWN_LENGTH = 12;
  private static final Map<String, LanguageTag> KNOWN = new ConcurrentHashMap<>();

  // What most pages are in needs no question to ICU, unless the tag names a script.
  private static final Set<String> LEFT_TO_RIGHT =
      Set.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "ja", "zh", "ko");

  /**
   * Reads a tag as pages write it: underscores, any case, legacy codes ({@code iw}, {@code jp}) and
   * regions that add nothing ({@code ru-RU}).
   *
   * @return nothing where the text names no language
   */
  public static Optional<LanguageTag> parse(String text) {
    String trimmed = text.strip().replace('_', '-');
    LanguageTag known = KNOWN.get(trimmed);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<LanguageTag> tag = read(trimmed);
    if (trimmed.length() <= MAX_KNOWN_LENGTH && KNOWN.size() < MAX_KNOWN) {
      tag.ifPresent(each -> KNOWN.put(trimmed, each));
    }
    return tag;
  }

  private static Optional<LanguageTag> read(String trimmed) {
    if (trimmed.isEmpty() || trimmed.length() > 64) {
      return Optional.empty();
    }
    int plain = privateUse(trimmed.toLowerCase(Locale.ROOT));
    ULocale locale =
        ULocale.createCanonical(
            ULocale.forLanguageTag(legacy(plain < 0 ? trimmed : trimmed.substring(0, plain))));
    String language = locale.getLanguage();
    if (language.isEmpty() || language.equals("und")) {
      return Optional.empty();
    }
    ULocale bare =
        new ULocale.Builder()
            .setLanguage(language)
            .setScript(locale.getScript())
            .setRegion(locale.getCountry())
            .build();
    return Optional.of(new LanguageTag(shortest(bare)));
  }

  /** The language alone: {@code pt} of {@code pt-BR}. */
  public String language() {
    int dash = value.indexOf('-');
    return dash < 0 ? value : value.substring(0, dash);
  }

  /** Whether both name the same language, whatever the region and script. */
  public boolean isSameLanguage(LanguageTag other) {
    return language().equals(other.language());
  }

  /** Whether text in this language runs from right to left. */
  public boolean isRightToLeft() {
    boolean isCommon = value.length() <= "en-US".length() && LEFT_TO_RIGHT.contains(language());
    return !isCommon && ULocale.forLanguageTag(value).isRightToLeft();
  }

  @Override
  public String toString() {
    return value;
  }

  private static int privateUse(String tag) {
    int at = -1;
    for (int i = tag.indexOf('-'); i >= 0; i = tag.indexOf('-', i + 1)) {
      if (i + 2 < tag.length() && tag.charAt(i + 2) == '-') {
        at = i;
        break;
      }
    }
    return at;
  }

  private static String legacy(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    if (lower.equals("jp") || lower.startsWith("jp-")) {
      return "ja" + tag.substring(2);
    }
    if (lower.equals("ua") || lower.startsWith("ua-")) {
      return "uk" + tag.substring(2);
    }
    if (lower.equals("cn") || lower.startsWith("cn-")) {
      return "zh" + tag.substring(2);
    }
    return tag;
  }

  /** Keeps a region or script only where the language alone would mean another one. */
  private static String shortest(ULocale locale) {
    ULocale full = ULocale.addLikelySubtags(locale);
    String language = locale.getLanguage();
    ULocale usual = ULocale.addLikelySubtags(new ULocale(language));
    boolean otherScript = !full.getScript().equals(usual.getScript());
    boolean otherRegion =
        !locale.getCountry().isEmpty() && !full.getCountry().equals(usual.getCountry());
    if (otherScript) {
      return language + "-" + full.getScript();
    }
    // English and Spanish regions tell a reader nothing; Portuguese ones do.
    if (otherRegion && language.equals("pt")) {
      return language + "-" + full.getCountry();
    }
    return language.equals("pt") && locale.getCountry().equals("BR") ? "pt-BR" : language;
  }
}
