package dev.calque.signal.notice;

import dev.calque.language.LanguageTag;
import dev.calque.signal.catalogue.CatalogueFiles;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All languages' words, and an index of those without which a text is no notice. */
final class Lexicons {

  // The shortest label that names translation by a machine: two Han words.
  private static final int SHORTEST = 4;

  // Stands for a language in the index of triggers: an engine's name is the same in all.
  private static final int ENGINE = -1;

  private final List<Lexicon> lexicons;
  private final EngineNames engines;
  private final StemIndex<Integer> triggers;

  private Lexicons(List<Lexicon> lexicons, EngineNames engines) {
    this.lexicons = lexicons;
    this.engines = engines;
    List<Stem<Integer>> stems = new ArrayList<>();
    for (int i = 0; i < lexicons.size(); i++) {
      for (Stem<Category> stem : lexicons.get(i).triggers()) {
        stems.add(new Stem<>(i, stem.tokens()));
      }
    }
    engines.translating().forEach(stem -> stems.add(new Stem<>(ENGINE, stem.tokens())));
    triggers = new StemIndex<>(stems);
  }

  static Lexicons load() {
    List<Lexicon> lexicons = new ArrayList<>();
    for (String language : CatalogueFiles.index("notices")) {
      lexicons.add(Lexicon.of(CatalogueFiles.read("notices/" + language + ".yaml")));
    }
    return new Lexicons(List.copyOf(lexicons), EngineNames.load());
  }

  EngineNames engines() {
    return engines;
  }

  /** Whether the text says anything of translation in any language, cheaply. */
  boolean mayBeNotice(String raw) {
    return raw.length() >= SHORTEST && triggers.mayFind(raw);
  }

  /**
   * The languages in which the text says anything of translation, in the index's order. An engine's
   * name says so in every language: then it is the page's or English.
   */
  List<Lexicon> spokenIn(FoldedText text, LanguageTag pageLanguage) {
    BitSet found = new BitSet(lexicons.size());
    triggers.findAll(
        text,
        (language, start, end) -> {
          if (language == ENGINE) {
            found.or(pagesOrEnglish(pageLanguage));
          } else {
            found.set(language);
          }
        });
    return found.stream().mapToObj(lexicons::get).toList();
  }

  private BitSet pagesOrEnglish(LanguageTag pageLanguage) {
    BitSet both = new BitSet(lexicons.size());
    for (int i = 0; i < lexicons.size(); i++) {
      LanguageTag language = lexicons.get(i).language();
      both.set(i, language.isSameLanguage(pageLanguage) || language.language().equals("en"));
    }
    return both;
  }

  boolean hasLexicon(LanguageTag language) {
    return lexicons.stream().anyMatch(each -> each.language().isSameLanguage(language));
  }

  List<Lexicon> all() {
    return lexicons;
  }
}
