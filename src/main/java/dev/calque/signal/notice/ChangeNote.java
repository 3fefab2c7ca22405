package dev.calque.signal.notice;

/**
 * Tells what a list of changes or an error report says of some text from what a page says of
 * itself: "Added German translation (machine translated)", "Actual result: This article was …". The
 * word for it opens the sentence, or closes the clause before the act's.
 */
final class ChangeNote {

  // "We fixed", "- Added", "Now added": a word or a sign may stand before.
  private static final float OPENING = 1;
  // "Actual result: this article …": a colon and a space.
  private static final int BEFORE_COLON = 3;

  private final Sentence sentence;
  private final Pointing pointing;

  ChangeNote(Sentence sentence, Pointing pointing) {
    this.sentence = sentence;
    this.pointing = pointing;
  }

  /** Whether the act is told of by such a word. */
  boolean tellsOf(Hit act) {
    return sentence
        .all(Category.CHANGE)
        .any(change -> change.isBefore(act) && leadsTo(change, act));
  }

  private boolean leadsTo(Hit change, Hit act) {
    boolean isReview = sentence.all(ChangeNote::isReview).any(change::overlaps);
    boolean isIntroduction = sentence.hasColonBetween(change, act);
    boolean opens = sentence.wordsBefore(change) <= OPENING;
    // "Corrected by Anna, translated by X": what was done to the page has the same words.
    if (isReview) {
      return isIntroduction && opens;
    }
    if (change.clause() == act.clause()) {
      return opens;
    }
    // "As the original was updated, this page …" is said of the page, "it shows: this page" isn't.
    boolean leads =
        opens || (closesItsClause(change) && (isIntroduction || !pointing.bindsToPage(act)));
    return leads && !sentence.isParticular(change.clause()) && !sentence.hasNumber(change.clause());
  }

  private boolean closesItsClause(Hit change) {
    return sentence.clauseEnd(change) - change.end() <= BEFORE_COLON;
  }

  private static boolean isReview(Category category) {
    return category == Category.EDITED || category == Category.EDITING;
  }
}
