package dev.calque.signal.notice;

/**
 * Tells what is said of texts that a sentence only mentions: "you proofread texts that were machine
 * translated". Before them stands what somebody does with them, and nothing points at them.
 */
final class MentionedTexts {

  private static final float NEAR = 2;
  // "Texts that have been automatically translated".
  private static final float SUBJECT_NEAR = 4;
  private static final float RIGHT_BEHIND = 0.6f;
  // Behind the last word of a clause, a comma and a space.
  private static final int CLAUSE_END = 3;

  private final boolean isVerbLast;
  private final Sentence sentence;
  private final Pointers pointers;
  private final Hits pages;

  MentionedTexts(Lexicon lexicon, Sentence sentence, Pointers pointers) {
    isVerbLast = lexicon.isVerbLast();
    this.sentence = sentence;
    this.pointers = pointers;
    pages = sentence.all(Category.PAGE);
  }

  /** Whether the act was done to such texts. */
  boolean have(Hit act) {
    boolean areMentioned =
        pages.any(page -> page.isBefore(act) && isOfActs(page, act) && isMentioned(page, act));
    return act.category().isDone() && (areMentioned || areToldOfBy(act) || precedeVerb(act));
  }

  /** "He talks like a text …", in the order of verb-last languages: the verb is behind them. */
  private boolean precedeVerb(Hit act) {
    return isVerbLast
        && pages.any(
            page ->
                act.isBefore(page)
                    && pointers.all().none(pointer -> Pointers.isBetween(act, pointer, page))
                    && act.gapTo(page) <= NEAR
                    && act.clause() == page.clause()
                    && sentence.unexplainedBetween(act.end(), page.start()) == 0
                    && sentence.unexplainedBehind(page) > 0);
  }

  /**
   * "This article explains how machine-translated pages are found", "how pages are translated by
   * machines", "this tool marks pages that were …": of pages, not of this one.
   */
  private boolean areToldOfBy(Hit act) {
    Hits tellers = sentence.hits().only(hit -> pointers.isAt(hit) || isPointedTool(hit));
    return pages
        .only(page -> page.distance(act) <= RIGHT_BEHIND || isSubjectOf(page, act))
        .any(
            page ->
                tellers.any(
                    first ->
                        first.isBefore(page) && first.isBefore(act) && isAtWork(first, page, act)));
  }

  private boolean isPointedTool(Hit hit) {
    return hit.category() == Category.TOOL
        && pointers.tools().any(hit::equals)
        && pointers.all().any(pointer -> pointer.isBeside(hit))
        && sentence.all(Category.BY).none(by -> by.isBefore(hit) && by.distance(hit) <= NEAR);
  }

  private boolean isSubjectOf(Hit page, Hit act) {
    return page.isBefore(act)
        && page.gapTo(act) <= SUBJECT_NEAR
        && page.clause() == act.clause()
        && sentence.unexplainedBetween(page.end(), act.start()) == 0;
  }

  /** Whether the first page tells something of the other: a word that no notice has, or errors. */
  private boolean isAtWork(Hit first, Hit page, Hit act) {
    float unexplained =
        sentence.unexplainedBetween(first.end(), Math.min(page.start(), act.start()));
    boolean tells = unexplained >= 1 && first.clause() == page.clause();
    return (tells && !sentence.isPossessive(first))
        || sentence
            .all(Category.CAVEAT)
            .any(caveat -> Pointers.isBetween(first, caveat, page) && page.isBefore(act));
  }

  private boolean isOfActs(Hit page, Hit act) {
    boolean isJoined = page.clause() == act.clause() || isAntecedent(page, act);
    return isJoined && sentence.unexplainedBetween(page.end(), act.start()) == 0;
  }

  /**
   * "…, die …": a word that carries the sentence opens the clause, or what is done is spelt out.
   */
  private boolean isAntecedent(Hit page, Hit act) {
    float unexplained = sentence.unexplainedInClauseBefore(page);
    return page.clause() == act.clause() - 1
        && sentence.clauseEnd(page) - page.end() <= CLAUSE_END
        && (opensWithGlue(act.clause())
            || unexplained > 1
            || (unexplained > 0 && isWorkedOn(page)));
  }

  private boolean opensWithGlue(int clause) {
    return sentence
        .all(Category.GLUE)
        .any(
            glue ->
                glue.clause() == clause
                    && sentence.hits().none(hit -> hit.clause() == clause && hit.isBefore(glue)));
  }

  private boolean isMentioned(Hit page, Hit act) {
    boolean isPointedAt = sentence.hits().any(hit -> !page.isBefore(hit) && pointers.isAt(hit));
    boolean isOfOtherClause =
        page.clause() != act.clause() && sentence.unexplainedInClauseBefore(page) > 0;
    return !isPointedAt && (isOfOtherClause || isWorkedOn(page) || isObject(page));
  }

  /** "Delete the articles …": a word that no notice has, and then an article. */
  private boolean isObject(Hit page) {
    return sentence.unexplainedBetween(sentence.start(), page.start()) == 1
        && sentence
            .all(Category.GLUE)
            .only(glue -> glue.isBeside(page))
            .any(glue -> sentence.isUnexplainedBefore(glue) && isArticle(glue));
  }

  private boolean isArticle(Hit glue) {
    return sentence.hits().none(hit -> hit.overlaps(glue) && hit.category() != Category.GLUE);
  }

  private boolean isWorkedOn(Hit page) {
    return sentence.all(MentionedTexts::isWork).any(work -> isDoneWith(page, work));
  }

  private static boolean isWork(Category category) {
    return category == Category.EDITED
        || category == Category.EDITING
        || category == Category.HUMAN;
  }

  private static boolean isDoneWith(Hit page, Hit work) {
    return work.isBefore(page)
        && work.clause() == page.clause()
        && !work.overlaps(page)
        && work.gapTo(page) <= NEAR;
  }
}
