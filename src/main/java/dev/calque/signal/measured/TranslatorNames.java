package dev.calque.signal.measured;

import dev.calque.signal.Engine;
import dev.calque.signal.catalogue.CatalogueFiles;
import dev.calque.signal.notice.EngineRecognizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a machine that is credited as a translator from an agency or a person whose name has an
 * engine's in it: "Google Translate (automatic translation)" says nothing else, "Gemini Language
 * Services Ltd" does.
 */
final class TranslatorNames {

  // A name of more words is a sentence.
  private static final int MOST_WORDS = 12;
  private static final String BETWEEN_WORDS = "[^\\p{L}\\p{Nd}]+";
  private static final Set<String> AI = Set.of("ai", "ki", "ia", "ии", "ші", "llm");

  private final EngineRecognizer engines;
  private final Set<String> plain;
  private final Set<String> companies;

  TranslatorNames(EngineRecognizer engines) {
    this.engines = engines;
    this.plain = Set.copyOf(CatalogueFiles.lines("markers/translator-words.txt"));
    this.companies = Set.copyOf(CatalogueFiles.lines("markers/translator-companies.txt"));
  }

  /** The machine that a name is of; nothing where the name is of somebody else, too. */
  Optional<Engine> engine(String name) {
    Optional<Engine> recognized = engines.recognize(name);
    if (recognized.isPresent()) {
      return recognized.filter(engine -> saysNothingElse(name, words(engine)));
    }
    return saysNothingElse(name, Set.of()) && saysMachine(name)
        ? Optional.of(isAi(name) ? Engine.UNSPECIFIED_AI : Engine.UNSPECIFIED_MACHINE)
        : Optional.empty();
  }

  /** "Google LLC" has people, too: that a company translated says nothing of its machine. */
  boolean isCompany(String name) {
    for (String word : split(name)) {
      if (!word.isEmpty() && !companies.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** A person may be called "Claude", an agency "Gemini Translations"; "Claude 4" is neither. */
  boolean isAlsoAName(String name) {
    boolean isCalledSo = engines.isAlsoAName(name) || List.of(split(name)).contains("translations");
    return isCalledSo && !saysMachine(name) && name.chars().noneMatch(Character::isDigit);
  }

  private boolean saysNothingElse(String name, Set<String> engines) {
    String[] words = split(name);
    if (words.length > MOST_WORDS) {
      return false;
    }
    for (String word : words) {
      boolean isVersion = word.chars().allMatch(Character::isDigit);
      if (!word.isEmpty() && !isVersion && !plain.contains(word) && !engines.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** "Translation" alone names nobody. */
  private static boolean saysMachine(String name) {
    for (String word : split(name)) {
      if (word.startsWith("machine")
          || word.startsWith("maschin")
          || word.startsWith("autom")
          || word.startsWith("автомат")
          || word.startsWith("машин")) {
        return true;
      }
    }
    return isAi(name);
  }

  /** The letters, not a name: "Ki" and "Ai" are people's. */
  private static boolean isAi(String name) {
    for (String word : name.split(BETWEEN_WORDS, -1)) {
      boolean isName = word.length() == 2 && Character.isLowerCase(word.charAt(1));
      boolean isCapitalised = isName && Character.isUpperCase(word.charAt(0));
      if (!isCapitalised && AI.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(Engine engine) {
    Set<String> words = new HashSet<>(List.of(split(engine.id())));
    words.addAll(List.of(split(engine.name())));
    return words;
  }

  private static String[] split(String name) {
    return name.toLowerCase(Locale.ROOT).split(BETWEEN_WORDS, -1);
  }
}
