package dev.calque.signal.notice;

import java.util.EnumSet;
import java.util.Set;

/** What a sentence points at: this page, a section of it, or nothing. */
final class Pointing {

  // "This English version", "the documents that it translated".
  private static final float NEAR = 2;
  private static final float RIGHT_BEHIND = 0.6f;
  private static final float BESIDE = 1.1f;
  private static final float TREATED = 2;
  private static final float SUBJECT_WITHIN = 5;
  private static final float SUBJECT_SENTENCE = 24;
  private static final double SUBJECT_COVERAGE = 0.87;

  // "AI translated the book" is news; a notice adds the language, or who went over it.
  private static final double OBJECT_COVERAGE = 0.8;
  private static final Set<Category> TOLD_OF_A_TEXT =
      EnumSet.of(Category.LANGUAGE, Category.EDITED, Category.EDITING, Category.UNEDITED);

  private final boolean isVerbLast;
  private final boolean hasAdpositionsAfter;
  private final Sentence sentence;
  private final Pointers pointers;
  private final Hits sections;
  private final Hits pages;

  Pointing(Lexicon lexicon, Sentence sentence, Pointers pointers) {
    isVerbLast = lexicon.isVerbLast();
    hasAdpositionsAfter = lexicon.hasAdpositionsAfter();
    this.sentence = sentence;
    this.pointers = pointers;
    sections = sentence.all(Category.SECTION);
    pages = sentence.all(Category.PAGE);
  }

  /** Whether it says "this page", "this text" or "this translation". */
  boolean isAtPage() {
    return sentence.hits().any(pointers::isAt);
  }

  /**
   * Whether the act is said of this page. A bare result ("machine translation is useful, but …") is
   * not said of a page that only a later clause points at.
   */
  boolean bindsToPage(Hit act) {
    return !(act.category().isResult() && isTopic(act))
        && sentence
            .hits()
            .only(pointers::isAt)
            // "This site uses a translator" need not have used it on this page.
            .only(page -> page.category() != Category.SITE || act.category().isDone())
            .any(
                page ->
                    isDoneTo(page, act)
                        || (page.equals(act) && !isTreated(act))
                        || (act.category().isResult()
                            && (page.isBefore(act) || page.clause() == act.clause())
                            && isPredicate(page, act)));
  }

  /** "This guide to machine translation": nothing stands between but "to". */
  private static boolean isWayTo(Hit page, Hit into, Hit act) {
    return page.isBeside(into) && into.isBefore(act) && into.gapTo(act) <= BESIDE;
  }

  /** Whether a done act can be the page's; of what was "used to translate", the next text is. */
  private boolean isDoneTo(Hit page, Hit act) {
    if (act.category() != Category.TRANSLATE) {
      return !act.category().isResult();
    }
    if (act.isBefore(page)) {
      return sentence.unexplainedBetween(act.end(), page.start()) == 0;
    }
    return sentence.all(Category.USED).any(used -> Pointers.isBetween(page, used, act))
        ? sentence.unexplainedBetween(act.end(), sentence.end()) == 0
            && pages.none(other -> act.isBefore(other) && !isOriginal(other))
        : sentence.unexplainedBetween(page.end(), act.start()) == 0;
  }

  private boolean isOriginal(Hit page) {
    return sentence.all(Category.ORIGINAL).any(original -> original.distance(page) <= BESIDE);
  }

  /**
   * "This page is a machine translation"; but "this article covers the limits of machine
   * translation" is about it: a word that no notice has tells what it does with it.
   */
  private boolean isPredicate(Hit page, Hit act) {
    int from = Math.min(page.end(), act.end());
    int to = Math.max(page.start(), act.start());
    return sentence.unexplainedBetween(from, to) == 0
        && sentence.all(Category.INTO).none(into -> isWayTo(page, into, act))
        && sentence.all(Category.TOPIC).none(topic -> isAbout(page, topic, act))
        && !(act.isBefore(page) && isSpokenOf(page))
        && !isTreated(act);
  }

  /** "Machine translation of this page is forbidden". */
  private boolean isSpokenOf(Hit page) {
    return sentence.unexplainedBehind(page) > 0 && !sentence.has(Pointing::tellsWhence);
  }

  /**
   * "This course is on post-editing machine translations", 关于机器翻译的文章; but "über DeepL" is "by X",
   * too.
   */
  private boolean isAbout(Hit page, Hit topic, Hit act) {
    boolean isInOrder =
        Pointers.isBetween(page, topic, act)
            || (topic.isBeside(act) && Pointers.isBetween(topic, act, page));
    return isInOrder && sentence.all(Category.BY).none(topic::overlaps);
  }

  /**
   * "… explains the limits of machine translation", in the order of verb-last languages, or with a
   * part of it that is spoken of: words that no notice has follow the result.
   */
  private boolean isTreated(Hit act) {
    float behind = sentence.unexplainedBehind(act);
    return isVerbLast ? behind > 0 : behind >= TREATED && !sentence.has(Pointing::tellsWhence);
  }

  /** "This course is about editing machine translations", where the word for it comes last. */
  private boolean isTopic(Hit act) {
    return hasAdpositionsAfter
        && sentence
            .all(Category.TOPIC)
            .any(
                topic ->
                    act.isBefore(topic)
                        && topic.clause() == act.clause()
                        && sentence.unexplainedBetween(act.end(), topic.start()) == 0
                        && sentence.all(Category.BY).none(topic::overlaps));
  }

  private static boolean tellsWhence(Category category) {
    return category == Category.LANGUAGE
        || category == Category.ORIGINAL
        || category == Category.GENERATED
        || category == Category.CAVEAT;
  }

  /** "This tool translates documents": it tells what a tool does. */
  boolean isAtTranslatingTool(Hit act) {
    return act.category().isDone()
        && pointers
            .tools()
            .only(tool -> tool.isBefore(act) && tool.distance(act) <= NEAR)
            .only(tool -> sentence.all(Category.BY).none(tool::isBeside))
            .any(tool -> pointers.all().any(pointer -> pointer.isBeside(tool)));
  }

  /** "These documents, translated by X, were leaked": the sentence goes on to tell other things. */
  boolean isInserted(Hit act) {
    return act.category().isDone()
        && pages.any(page -> page.clause() < act.clause())
        && sentence.unexplainedBetween(sentence.clauseEnd(act), sentence.end()) > 0
        && sentence.all(Pointing::tellsWhence).none(hit -> hit.clause() > act.clause());
  }

  /** Whether the sentence speaks of a section and not of the page. */
  boolean isAtSection(Hit act) {
    if (sentence.has(Category.PART)) {
      return true;
    }
    if (sections.isEmpty()) {
      return false;
    }
    if (isAtPage()) {
      return isSectionOfPage(act) || isSeenInSection(act);
    }
    return sections.any(section -> section.isBefore(act) || section.distance(act) <= NEAR)
        || pointers
            .all()
            .any(pointer -> sections.any(section -> section.distance(pointer) <= NEAR));
  }

  /** "The quotations in this article were translated": what is first is what is spoken of. */
  private boolean isSectionOfPage(Hit act) {
    return sections
        .only(section -> section.isBefore(act) && section.clause() == act.clause())
        .only(
            section -> sentence.all(Pointing::isAlsoSection).none(other -> covers(other, section)))
        .any(
            section ->
                sentence
                    .hits()
                    .only(pointers::isAt)
                    .none(page -> page.isBefore(section) || page.overlaps(section)));
  }

  /** "The page that you see in the screenshot": where it is seen tells which. */
  private boolean isSeenInSection(Hit act) {
    return sections
        .only(section -> section.isBefore(act))
        .any(
            section ->
                pages.any(page -> page.isBefore(section))
                    && sentence
                        .all(Category.INTO)
                        .only(in -> in.isBefore(section) && in.gapTo(section) <= BESIDE)
                        .any(in -> pointers.all().any(pointer -> pointer.isBeside(in))));
  }

  private static boolean covers(Hit outer, Hit inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  /** "The report was translated" is news; "this report" may be the page. */
  private boolean isWork(Hit page) {
    return sentence.all(Category.WORK).any(work -> covers(work, page));
  }

  /** "Review" names a section, and what was done to the page. */
  private static boolean isAlsoSection(Category category) {
    return category == Category.EDITING
        || category == Category.EDITED
        || category == Category.PAGE
        || category.isAct();
  }

  /**
   * Whether a sentence presupposes what it could not question: "errors in this machine
   * translation".
   */
  boolean presupposes(Hit act) {
    boolean isOneWord = act.category() == Category.MACHINE_TRANSLATION && isPointedAt(act, act);
    return isOneWord
        || (act.category().isResult()
            && sentence
                .hits()
                .only(hit -> hit.category() == Category.MACHINE || hit.category() == Category.AI)
                .any(agent -> isOnePhrase(act, agent) && isPointedAt(act, agent)));
  }

  private boolean isOnePhrase(Hit act, Hit agent) {
    int from = Math.min(act.end(), agent.end());
    int to = Math.max(act.start(), agent.start());
    return agent.distance(act) <= RIGHT_BEHIND && sentence.unexplainedBetween(from, to) == 0;
  }

  private boolean isPointedAt(Hit act, Hit agent) {
    Hit first = act.isBefore(agent) ? act : agent;
    return pointers
        .all()
        .any(pointer -> pointer.isBefore(first) && pointer.gapTo(first) <= RIGHT_BEHIND);
  }

  /** "Artificial intelligence translated the article from English." */
  boolean hasPageAsObject(Hit act) {
    return act.category() == Category.TRANSLATED
        && sentence.coverage() >= OBJECT_COVERAGE
        && sentence.hits().any(hit -> TOLD_OF_A_TEXT.contains(hit.category()))
        && pages
            .only(page -> page.distance(act) <= NEAR)
            .any(page -> !pointers.isOfSection(page) && !isWork(page) && isByAgent(act, page));
  }

  /** Whether an agent opens the sentence, and does nothing else before. */
  private boolean isByAgent(Hit act, Hit page) {
    return sentence
        .all(Category::isMachine)
        .only(agent -> agent.isBefore(act) && agent.isBefore(page))
        .any(
            agent ->
                agent.clause() == sentence.firstClause()
                    && sentence.unexplainedBetween(agent.end(), act.start()) == 0);
  }

  private boolean isMostlyExplained() {
    return sentence.words() <= SUBJECT_SENTENCE && sentence.coverage() >= SUBJECT_COVERAGE;
  }

  /**
   * "The article has been automatically translated", "Page content machine-translated", "For the
   * article's translation we used DeepL".
   */
  boolean hasPageAsSubject(Hit act) {
    boolean isUse = act.category().isResult() && sentence.has(Category.USED);
    return (act.category().isDone() || isUse)
        && isMostlyExplained()
        && pages.any(
            page ->
                !pointers.isOfSection(page)
                    && !isWork(page)
                    && (isUse
                        || (page.isBefore(act)
                            && sentence.wordsBefore(page) <= SUBJECT_WITHIN
                            && isSubject(page, act))));
  }

  /**
   * "We hire editors of texts that …", "400 articles were …": the page is not what is spoken of.
   */
  private boolean isSubject(Hit page, Hit act) {
    return sentence.unexplainedBetween(sentence.start(), page.start()) == 0
        && sentence.unexplainedBetween(page.end(), act.start()) == 0;
  }
}
