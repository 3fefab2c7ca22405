package dev.calque.signal.notice;

import dev.calque.signal.Editing;

/** Whether a sentence says that people went over the machine's output, or that nobody did. */
final class EditingReader {

  private static final float SAME_PHRASE = 6;

  private final Sentence sentence;
  private final Attachment attachment;

  EditingReader(Lexicon lexicon, Sentence sentence) {
    this.sentence = sentence;
    this.attachment = new Attachment(lexicon, sentence);
  }

  Editing read() {
    if (sentence.has(Category.UNEDITED) || isDenied()) {
      return Editing.UNEDITED;
    }
    boolean isSaid =
        sentence.all(Category.EDITED).any(hit -> !attachment.belongsTo(Category.MAYBE, hit));
    return isSaid && !sentence.has(Category.OFFER) ? Editing.EDITED : Editing.NOT_SAID;
  }

  /** "Not reviewed", "without review", "no human has reviewed". */
  private boolean isDenied() {
    return attachment.anyHead(Category.NOT, this::isEditing);
  }

  private boolean isEditing(Hit head) {
    if (head.category() == Category.EDITED || head.category() == Category.EDITING) {
      return true;
    }
    return head.category() == Category.HUMAN && isSaidOfSomeone(head);
  }

  /** "No human has reviewed", or a clause of its own with a verb that no list has. */
  private boolean isSaidOfSomeone(Hit head) {
    return sentence
            .all(category -> category == Category.EDITED || category == Category.EDITING)
            .any(hit -> hit.distance(head) <= SAME_PHRASE)
        || (sentence.all(Category::isAct).none(act -> act.clause() == head.clause())
            && sentence.clauseCoverage(head.clause()) < 1);
  }
}
