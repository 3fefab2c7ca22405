package dev.calque.signal.notice;

import dev.calque.signal.Editing;

/**
 * What a form says: "Reviewed: no", "Human review: ✗", "Proofreading: Anna Smith". The label is a
 * word for going over a text with a colon behind it; the answer is what follows.
 */
final class FormAnswer {

  private static final String COLONS = ":：=";
  private static final String NO = "✗✘✖✕❌❎×☐";
  private static final String DASHES = "—–-";
  private static final String YES = "✓✔✅☑";
  // "Checked by a person:", "review by people:".
  private static final float LABEL_REACH = 3;

  private final Sentence sentence;

  FormAnswer(Sentence sentence) {
    this.sentence = sentence;
  }

  Editing read() {
    for (Hit label : sentence.all(FormAnswer::isReview)) {
      int colon = colonBehind(label);
      if (colon >= 0) {
        return answer(label, colon);
      }
    }
    return Editing.NOT_SAID;
  }

  private static boolean isReview(Category category) {
    return category == Category.EDITED || category == Category.EDITING;
  }

  /** The place of the colon that only the label's own words stand before, or -1. */
  private int colonBehind(Hit label) {
    FoldedText text = sentence.text();
    for (int at = label.end(); at < sentence.end(); at++) {
      if (text.word(at) - label.to() > LABEL_REACH) {
        return -1;
      }
      if (isSign(at, COLONS)) {
        return sentence.unexplainedBetween(label.end(), at) == 0 ? at : -1;
      }
    }
    return -1;
  }

  private boolean isSign(int at, String signs) {
    FoldedText text = sentence.text();
    return !text.isWord(at) && signs.indexOf(text.raw().charAt(text.rawAt(at))) >= 0;
  }

  private Editing answer(Hit label, int colon) {
    int word = colon + 1;
    boolean isDashed = false;
    while (word < sentence.end() && !sentence.text().isWord(word)) {
      if (isSign(word, YES)) {
        return Editing.EDITED;
      }
      if (isSign(word, NO)) {
        return Editing.UNEDITED;
      }
      isDashed |= isSign(word, DASHES);
      word++;
    }
    if (word == sentence.end()) {
      return isDashed ? Editing.UNEDITED : Editing.NOT_SAID;
    }
    return inWords(label, word);
  }

  private Editing inWords(Hit label, int first) {
    Hits words = sentence.hits().only(hit -> hit.start() == first);
    if (words.any(hit -> hit.category() == Category.NOT || hit.category() == Category.UNEDITED)) {
      return Editing.UNEDITED;
    }
    boolean isPerson =
        sentence
                .all(Category.HUMAN)
                .any(
                    hit ->
                        hit.start() >= first
                            && sentence.unexplainedBetween(first, hit.start()) == 0)
            || (label.category() == Category.EDITING && sentence.names().isFullName(first));
    return isPerson || words.any(FormAnswer::affirms) ? Editing.EDITED : Editing.NOT_SAID;
  }

  /** "Yes", "done". */
  private static boolean affirms(Hit word) {
    return word.category() == Category.YES || word.category() == Category.GENERATED;
  }
}
