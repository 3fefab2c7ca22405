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
  private static final double SENTENCE_COVERAGE = 0.7;
  private static final float LONGEST = 40;

  // A clause with these says something about translations at large.
  private static final Set<Category> GENERAL =
      EnumSet.of(
          Category.MAYBE, Category.CAVEAT, Category.OFFER, Category.SITE, Category.LANGUAGES);
  // What a heading or a menu wouldn't say.
  private static final Set<Category> PARTICULARS =
      EnumSet.of(
          Category.LANGUAGE,
          Category.EDITED,
          Category.EDITING,
          Category.UNEDITED,
          Category.ORIGINAL,
          Category.PREVAILS,
          Category.CAVEAT,
          Category.PAGE,
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
    boolean tellsMore =
        sentence.hits().stream().anyMatch(hit -> PARTICULARS.contains(hit.category()));
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
        && sentence.clauseCoverage(act.clause()) >= CLAUSE_COVERAGE
        && sentence.coverage() >= SENTENCE_COVERAGE;
  }
}
