package dev.calque.signal.notice;

import dev.calque.language.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a notice names, and as what.
 *
 * @param source translated from
 * @param target translated into
 */
record NamedLanguages(@Nullable LanguageTag source, @Nullable LanguageTag target) {

  private static final float BESIDE = 3.1f;
  private static final float ORIGINAL_REACH = 5;
  private static final float ORIGINAL_BEHIND = 1.1f;

  static NamedLanguages in(List<Sentence> sentences, Lexicon lexicon, LanguageTag pageLanguage) {
    LanguageTag source = null;
    LanguageTag target = null;
    List<LanguageTag> open = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Hit name : names(sentence)) {
        LanguageTag language = name.language();
        if (language == null) {
          continue;
        }
        Category role = role(sentence, name, lexicon);
        if (role == Category.FROM && source == null) {
          source = language;
        } else if (role == Category.INTO && target == null) {
          target = language;
        } else if (role == Category.LANGUAGE) {
          open.add(language);
        }
      }
    }
    for (LanguageTag language : open) {
      boolean isPages =
          language.isSameLanguage(pageLanguage) || language.isSameLanguage(lexicon.language());
      if (isPages && target == null && (source == null || !source.isSameLanguage(language))) {
        target = language;
      } else if (!isPages && source == null) {
        source = language;
      }
    }
    return new NamedLanguages(source, target);
  }

  /**
   * "S engleskog jezika" and "suomen kielelle" name one language, though the word alone may be a
   * plural or mean "a language of yours".
   */
  static List<Hit> withoutSingulars(List<Hit> hits) {
    if (hits.stream().noneMatch(hit -> hit.category() == Category.LANGUAGES)) {
      return hits;
    }
    return hits.stream().map(hit -> isSingular(hit, hits) ? hit.as(Category.GLUE) : hit).toList();
  }

  private static boolean isSingular(Hit word, List<Hit> hits) {
    return word.category() == Category.LANGUAGES
        && hits.stream()
            .anyMatch(name -> name.category() == Category.LANGUAGE && name.isBeside(word));
  }

  /**
   * A stem that another word explains names no language: "gali" is "may" before it is Galician,
   * "poolt" is "by" before it is of Poland.
   */
  private static Hits names(Sentence sentence) {
    Hits others = sentence.all(NamedLanguages::explains);
    return sentence.all(Category.LANGUAGE).only(name -> others.none(name::overlaps));
  }

  private static boolean explains(Category category) {
    return category.isDone()
        || category.isResult()
        || category == Category.ENGINE
        || category == Category.BY
        || category == Category.MAYBE
        || category == Category.NOT
        || category == Category.CAVEAT;
  }

  private static Category role(Sentence sentence, Hit name, Lexicon lexicon) {
    if (lexicon.affixes().isFrom(sentence.text(), name) || isOriginals(sentence, name)) {
      return Category.FROM;
    }
    if (isPublishedIn(sentence, name)) {
      return Category.FROM;
    }
    Hit adposition = adposition(sentence, name, lexicon.hasAdpositionsAfter());
    boolean isBeside = adposition != null && adposition.distance(name) == 0;
    // A name may end as a case does; then the word beside it is said of it: "ইতালীয় থেকে".
    if (!isBeside && lexicon.affixes().isInto(sentence.text(), name)) {
      return Category.INTO;
    }
    if (adposition != null) {
      return adposition.category();
    }
    return !lexicon.hasAdpositionsAfter()
            && isVersion(sentence, name)
            && !namesTarget(sentence, name)
        ? Category.INTO
        : Category.LANGUAGE;
  }

  /** "The X article was translated into Y". */
  private static boolean namesTarget(Sentence sentence, Hit name) {
    return sentence
        .all(Category.LANGUAGE)
        .any(
            other -> {
              Hit hit = adposition(sentence, other, false);
              return !other.equals(name) && hit != null && hit.category() == Category.INTO;
            });
  }

  /** "The X version was translated": whose subject is what came out. */
  private static boolean isVersion(Sentence sentence, Hit name) {
    return sentence
        .all(Category::isDone)
        .any(
            act ->
                name.isBefore(act)
                    && sentence
                        .all(each -> each == Category.PAGE || each == Category.SITE)
                        .any(page -> page.isBefore(act) && isNamed(sentence, page, name)));
  }

  /** "The X version", "toleo la X". */
  private static boolean isNamed(Sentence sentence, Hit page, Hit name) {
    boolean isInPhrase =
        page.isBefore(name)
            && page.clause() == name.clause()
            && page.gapTo(name) <= ORIGINAL_BEHIND
            && sentence.unexplainedBetween(page.end(), name.start()) == 0;
    return page.distance(name) == 0 || isInPhrase;
  }

  /** "Originally written in X", "the original X", "the X original", "the X version prevails". */
  private static boolean isOriginals(Sentence sentence, Hit name) {
    return sentence
        .all(each -> each == Category.ORIGINAL || each == Category.PREVAILS)
        .any(
            hit ->
                hit.isBefore(name)
                    ? hit.gapTo(name) <= ORIGINAL_REACH && !isActBetween(sentence, hit, name)
                    : name.gapTo(hit) <= ORIGINAL_BEHIND);
  }

  /** "An article published in X". */
  private static boolean isPublishedIn(Sentence sentence, Hit name) {
    return sentence
        .all(Category.PUBLISHED)
        .any(
            hit ->
                hit.distance(name) <= BESIDE
                    && hit.clause() == name.clause()
                    && !isActBetween(sentence, hit.isBefore(name) ? hit : name, name));
  }

  private static boolean isActBetween(Sentence sentence, Hit first, Hit last) {
    return sentence.all(Category::isDone).any(act -> first.isBefore(act) && act.isBefore(last));
  }

  private static @Nullable Hit adposition(Sentence sentence, Hit name, boolean after) {
    Hit best = null;
    for (Hit hit : sentence.all(each -> each == Category.FROM || each == Category.INTO)) {
      boolean isOnItsSide = after ? name.isBefore(hit) : hit.isBefore(name);
      boolean isNear = hit.distance(name) <= BESIDE && hit.clause() == name.clause();
      if (isOnItsSide && isNear && (best == null || hit.distance(name) < best.distance(name))) {
        best = hit;
      }
    }
    return best;
  }
}
