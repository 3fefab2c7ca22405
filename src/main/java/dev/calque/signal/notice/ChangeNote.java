package dev.calque.signal.notice;

/**
 * Tells what a list of changes or an error report says of some text from what a page says of
 * itself: "Added German translation (machine translated)", "Actual result: This article was …". The
 * word for it opens the sentence, or closes the clause before the act's.
 */
final class ChangeNote {

  // "We fixed", "- Added", "Now added": a word or a sign may stand before.
  private static final float OPENING = 1;

  private final Sentence sentence;

  ChangeNote(Sentence sentence) {
    this.sentence = sentence;
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
    boolean isApart =
        change.clause() != act.clause()
            && !sentence.isParticular(change.clause())
            && !sentence.hasNumber(change.clause());
    boolean opens = sentence.wordsBefore(change) <= OPENING;
    // "Corrected by Anna, translated by X": what was done to the page has the same words.
    return isReview
        ? isIntroduction && opens
        : isApart || (opens && change.clause() == act.clause());
  }

  private static boolean isReview(Category category) {
    return category == Category.EDITED || category == Category.EDITING;
  }
}
