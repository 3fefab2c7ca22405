package dev.calque.signal.notice;

import dev.calque.signal.notice.Statement.Binding;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a sentence is a label: a clause that says nothing but "machine translated", with or
 * without languages and engine, and whatever follows it is a notice's words, too.
 */
final class LabelTest {

  private static final double CLAUSE_COVERAGE = 0.8;
  // "Machine translation is useful" differs from a label by one word.
  private static final double WHOLE_CLAUSE = 1;
  private static final double SENTENCE_COVERAGE = 0.7;
  private static final float LONGEST = 40;

  // A clause with these says something about translations at large.
  private static final Set<Category> GENERAL =
      EnumSet.of(
          Category.MAYBE, Category.CAVEAT, Category.OFFER, Category.SITE, Category.LANGUAGES);
  // What a heading or a menu wouldn't say.
  private static final Set<Category> PARTICULARS =
      EnumSet.of(
          Category.EDITED,
          Category.EDITING,
          Category.UNEDITED,
          Category.ORIGINAL,
          Category.PREVAILS,
          Category.CAVEAT,
          Category.THIS_PAGE);

  private final Sentence sentence;
  private final Hit act;

  LabelTest(Sentence sentence, Hit act) {
    this.sentence = sentence;
    this.act = act;
  }

  Binding binding() {
    if (!isLabel()) {
      return Binding.LOOSE;
    }
    // Two languages are a direction that a service offers.
    boolean tellsMore =
        sentence.hits().stream().anyMatch(hit -> PARTICULARS.contains(hit.category()))
            || sentence.all(Category.LANGUAGE).stream().map(Hit::language).distinct().count() == 1;
    boolean namesEngine =
        sentence.all(Category.ENGINE).stream()
            .anyMatch(hit -> !hit.equals(act) && hit.engine() != null && !hit.engine().isWidget());
    return act.category().isDone() || tellsMore || namesEngine ? Binding.LABEL : Binding.BARE_LABEL;
  }

  private boolean isLabel() {
    boolean isGeneral =
        sentence.hits().stream()
            .anyMatch(hit -> hit.clause() == act.clause() && GENERAL.contains(hit.category()));
    return !isGeneral
        && (act.category().isDone() || act.category().isResult())
        && act.clause() - sentence.firstClause() <= 1
        && sentence.words() <= LONGEST
        && sentence.clauseCoverage(act.clause())
            >= (act.category().isDone() ? CLAUSE_COVERAGE : WHOLE_CLAUSE)
        && sentence.coverage() >= SENTENCE_COVERAGE;
  }
}
