package dev.calque.signal.notice;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds what a negation or a "may" belongs to. Most languages put it before its word, so the next
 * word counts before the last one; verb-final languages the other way round.
 */
final class Attachment {

  // A clause's border is worth this many words.
  private static final float BORDER = 4;
  // How much further a word on the usual side may be away and still be meant.
  private static final float PREFERENCE = 3;
  private static final float REACH = 9;
  // "May contain errors": what stands beside a warning belongs to it in any word order.
  private static final float BESIDE = 1.1f;
  // A later mention of translations is another matter: "note that machine translations may err".
  private static final float SAME_ACT = 6;

  private final boolean after;
  private final Sentence sentence;

  Attachment(Lexicon lexicon, Sentence sentence) {
    this.after = lexicon.hasModifiersAfter();
    this.sentence = sentence;
  }

  /** Whether any word of this category belongs to the act: to its word, its agent or its making. */
  boolean belongsToAct(Category modifier, Hit act) {
    return anyHead(modifier, head -> head.category().isAct() && head.distance(act) <= SAME_ACT);
  }

  /** Whether a negation stands right beside the act, on its usual side: 機械翻訳ではありません. */
  boolean isDenied(Hit act) {
    return act.category().isAct()
        && sentence
            .all(Category.NOT)
            .any(
                not ->
                    not.clause() == act.clause()
                        && not.distance(act) <= BESIDE
                        && after == act.isBefore(not)
                        && head(not).filter(act::equals).isPresent());
  }

  /** Whether any word of this category belongs to this one. */
  boolean belongsTo(Category modifier, Hit word) {
    return anyHead(modifier, word::equals);
  }

  /** Whether what a word of this category belongs to is like this. */
  boolean anyHead(Category modifier, Predicate<Hit> condition) {
    return sentence.all(modifier).any(word -> head(word).filter(condition).isPresent());
  }

  /** What the modifier belongs to. */
  Optional<Hit> head(Hit modifier) {
    Hit best = null;
    float bestCost = REACH;
    for (Hit hit : sentence.hits()) {
      if (!hit.category().isHead() || isOne(hit, modifier)) {
        continue;
      }
      float cost = cost(modifier, hit);
      if (cost < bestCost) {
        best = hit;
        bestCost = cost;
      }
    }
    return Optional.ofNullable(best);
  }

  /** One word is found in the other; where verbs and endings run together they share a letter. */
  private static boolean isOne(Hit hit, Hit modifier) {
    return hit.overlaps(modifier)
        && ((hit.start() <= modifier.start() && modifier.end() <= hit.end())
            || (modifier.start() <= hit.start() && hit.end() <= modifier.end()));
  }

  private float cost(Hit modifier, Hit hit) {
    boolean isWarning = hit.category() == Category.CAVEAT && hit.distance(modifier) <= BESIDE;
    boolean isUsualSide = isWarning || after == hit.isBefore(modifier);
    float cost = hit.distance(modifier) + (hit.clause() == modifier.clause() ? 0 : BORDER);
    return isUsualSide ? cost : cost + PREFERENCE;
  }
}
