package dev.calque.signal.notice;

import dev.calque.signal.Editing;
import java.util.List;
import java.util.Optional;

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
    List<Hit> edited = sentence.all(Category.EDITED);
    boolean isSaid = edited.stream().anyMatch(hit -> !attachment.belongsTo(Category.MAYBE, hit));
    return isSaid && !sentence.has(Category.OFFER) ? Editing.EDITED : Editing.NOT_SAID;
  }

  /** "Not reviewed", "without review", "no human has reviewed". */
  private boolean isDenied() {
    return sentence.all(Category.NOT).stream()
        .map(attachment::head)
        .flatMap(Optional::stream)
        .anyMatch(this::isEditing);
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
            .stream()
            .anyMatch(hit -> hit.distance(head) <= SAME_PHRASE)
        || (sentence.all(Category::isAct).stream().noneMatch(act -> act.clause() == head.clause())
            && sentence.clauseCoverage(head.clause()) < 1);
  }
}
