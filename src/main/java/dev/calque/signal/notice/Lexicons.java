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
    return raw.length() >= SHORTEST && (triggers.mayFind(raw) || engines.mayTranslate(raw));
  }

  /**
   * The languages in which the text says anything of translation, in the index's order. An engine's
   * name says so in every language: then it is the page's or English.
   */
  List<Lexicon> spokenIn(FoldedText text, LanguageTag pageLanguage) {
    BitSet found = new BitSet(lexicons.size());
    triggers.findAll(text, (language, start, end) -> found.set(language));
    if (engines.mayTranslate(text.raw())) {
      for (int i = 0; i < lexicons.size(); i++) {
        LanguageTag language = lexicons.get(i).language();
        if (language.isSameLanguage(pageLanguage) || language.language().equals("en")) {
          found.set(i);
        }
      }
    }
    return found.stream().mapToObj(lexicons::get).toList();
  }

  boolean hasLexicon(LanguageTag language) {
    return lexicons.stream().anyMatch(each -> each.language().isSameLanguage(language));
  }

  List<Lexicon> all() {
    return lexicons;
  }
}
