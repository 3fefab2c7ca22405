package dev.calque.signal.notice;

import dev.calque.signal.Editing;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a sentence says that people went over the machine's output, or that nobody did. */
final class EditingReader {

  private static final float SAME_PHRASE = 6;
  // "With a thorough human review".
  private static final float WITH_REACH = 3.1f;

  private static final double MOSTLY = 0.6;
  private static final Set<Category> OF_A_TEXT =
      EnumSet.of(
          Category.PAGE,
          Category.THIS_PAGE,
          Category.EDITED,
          Category.EDITING,
          Category.HUMAN,
          Category.AI,
          Category.MACHINE,
          Category.ENGINE);

  private final Sentence sentence;
  private final Attachment attachment;

  EditingReader(Lexicon lexicon, Sentence sentence) {
    this.sentence = sentence;
    this.attachment = new Attachment(lexicon, sentence);
  }

  Editing read() {
    Editing answered = new FormAnswer(sentence).read();
    if (answered != Editing.NOT_SAID) {
      return answered;
    }
    if (sentence.all(Category.UNEDITED).any(this::isOfText) || isDenied()) {
      return Editing.UNEDITED;
    }
    boolean isSaid =
        sentence
            .all(Category.EDITED)
            .any(hit -> !attachment.belongsTo(Category.MAYBE, hit) && isOfTranslation(hit));
    return (isSaid || isWithReview()) && !sentence.has(Category.OFFER)
        ? Editing.EDITED
        : Editing.NOT_SAID;
  }

  /**
   * "Raw machine translation", and not "raw eggs": a text is spoken of, or nothing else is said.
   */
  private boolean isOfText(Hit unedited) {
    return sentence.hits().any(hit -> !hit.overlaps(unedited) && OF_A_TEXT.contains(hit.category()))
        || sentence.has(Category::isAct)
        || sentence.coverage() >= MOSTLY;
  }

  /** "With human review": a review by people that something was done with. */
  private boolean isWithReview() {
    return sentence
        .all(Category.EDITING)
        .any(
            review ->
                !attachment.belongsTo(Category.MAYBE, review)
                    && sentence
                        .all(Category.HUMAN)
                        .any(people -> people.distance(review) <= WITH_REACH)
                    && sentence
                        .all(Category.BY)
                        .any(by -> by.isBefore(review) && by.gapTo(review) <= WITH_REACH));
  }

  /** Not "the original was edited", and not "it was edited by AI". */
  private boolean isOfTranslation(Hit edited) {
    Hits clause = sentence.hits().only(hit -> hit.clause() == edited.clause());
    boolean isAct = clause.any(hit -> hit.category().isDone() || hit.category().isResult());
    boolean isOriginal =
        clause.any(hit -> hit.category() == Category.ORIGINAL && hit.isBefore(edited));
    boolean isByMachine =
        clause.any(
            hit ->
                hit.category().isMachine()
                    && clause.any(by -> by.category() == Category.BY && by.isBefore(hit)));
    boolean isByHuman = clause.any(hit -> hit.category() == Category.HUMAN);
    // "Last edited: 3 June" tells of the page's changes.
    boolean isDated = sentence.hasNumber(edited.clause());
    return isAct || (!isOriginal && (isByHuman || !(isByMachine || isDated)));
  }

  /** "Not reviewed", "without review", "no human has reviewed", "a review was not carried out". */
  private boolean isDenied() {
    return attachment.anyHead(Category.NOT, this::isEditing)
        || sentence
            .all(Category.NOT)
            .any(
                not ->
                    attachment.head(not).filter(EditingReader::isMadeOrResult).isPresent()
                        && isAllAboutEditing(not.clause()));
  }

  private static boolean isMadeOrResult(Hit head) {
    return head.category() == Category.GENERATED || head.category() == Category.TRANSLATION;
  }

  /**
   * "Nobody has reviewed the translation": whatever a negation belongs to, it denies the review.
   */
  private boolean isAllAboutEditing(int clause) {
    return isIn(clause, EditingReader::isReview)
        && !isIn(clause, category -> category.isMachine() || category.isDone());
  }

  private boolean isIn(int clause, Predicate<Category> category) {
    return sentence.all(category).any(hit -> hit.clause() == clause);
  }

  private static boolean isReview(Category category) {
    return category == Category.EDITED || category == Category.EDITING;
  }

  private boolean isEditing(Hit head) {
    if (isReview(head.category())) {
      return true;
    }
    return head.category() == Category.HUMAN && isSaidOfSomeone(head);
  }

  /** "Since the author speaks no English": what somebody doesn't do need not be a review. */
  private static boolean tellsOfOther(Category category) {
    return category.isAct() || category == Category.LANGUAGE;
  }

  /** "No human has reviewed", or a clause of its own with a verb that no list has. */
  private boolean isSaidOfSomeone(Hit head) {
    return sentence.all(EditingReader::isReview).any(hit -> hit.distance(head) <= SAME_PHRASE)
        || (sentence.all(EditingReader::tellsOfOther).none(hit -> hit.clause() == head.clause())
            && sentence.clauseCoverage(head.clause()) < 1);
  }
}
