package dev.calque.signal.notice;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a machine did what a sentence tells. Its name may belong to somebody's employer, to what
 * a text is about, or to another deed.
 */
final class Agency {

  // An agent further away belongs to another part of the sentence.
  private static final float AGENT_REACH = 12;
  private static final float BEYOND_CLAUSE = 5;
  private static final float BESIDE = 1.1f;
  private static final float TOOL_REACH = 3;
  // "By a professional", "the team of X": an article or a preposition may stand between.
  private static final float NAMED = 2.1f;

  private static final Set<Category> LEADS_TO_A_TOOL =
      EnumSet.of(Category.BY, Category.WITH, Category.USED);

  private static final String PARTICULARS = ",;:|、，；：،؛";

  private final Lexicon lexicon;
  private final Sentence sentence;
  private final Attachment attachment;

  Agency(Lexicon lexicon, Sentence sentence, Attachment attachment) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.attachment = attachment;
  }

  /** Whether the act was a machine's. */
  boolean isMachines(Hit act) {
    return act.category().isMachine()
        ? !isTopic(act)
        : sentence.hits().any(hit -> isAgent(hit, act));
  }

  /**
   * Whether a machine's name or kind belongs to the act: in its clause, or right beside it, and not
   * ruled out ("not with a machine").
   */
  private boolean isAgent(Hit hit, Hit act) {
    if (!hit.category().isMachine() || hit.equals(act)) {
      return false;
    }
    boolean isNear = hit.clause() == act.clause() || isLedTo(hit, act);
    float reach = isNear ? AGENT_REACH : BEYOND_CLAUSE;
    boolean isRuledOut = hit.distance(act) > BESIDE && attachment.belongsTo(Category.NOT, hit);
    return hit.distance(act) <= reach
        && !isRuledOut
        && !isOfAnotherDeed(hit, act)
        && !isKnownToAgent(hit)
        && !isOfSomebody(hit, act)
        && !isEmployer(hit, act)
        && !sentence.names().isPersonsName(hit)
        && !isSomebodys(hit)
        && !isOfDeedBefore(hit, act)
        && !isSource(hit)
        && !isTopic(hit);
  }

  /** "From the X blog", "from X's handbook": where the text was taken, and not who translated. */
  private boolean isSource(Hit hit) {
    Hits by = sentence.all(Category.BY);
    return hit.category() == Category.ENGINE
        && !lexicon.hasAdpositionsAfter()
        && (sentence.isUnexplainedBehind(hit) || isOfPage(hit))
        && sentence
            .all(Category.FROM)
            .any(from -> from.isBefore(hit) && from.gapTo(hit) <= NAMED && by.none(from::overlaps));
  }

  /**
   * "The translation is automatically saved", "is checked with X": the machine does something else
   * to a translation of which no making is told.
   */
  private boolean isOfAnotherDeed(Hit hit, Hit act) {
    return act.category() == Category.TRANSLATION
        && sentence.all(Category.GENERATED).none(made -> made.clause() == act.clause())
        && (isOfReview(hit, act) || (hit.category() == Category.MACHINE && isAdverb(hit, act)));
  }

  private boolean isOfReview(Hit hit, Hit act) {
    return sentence
        .all(Category.EDITED)
        .any(
            edited ->
                (act.isBefore(edited) && edited.isBefore(hit))
                    || (hit.distance(act) > 0
                        && hit.category() == Category.MACHINE
                        && hit.isBeside(edited)));
  }

  /** Of a verb that no list has. */
  private boolean isAdverb(Hit hit, Hit act) {
    boolean isApart =
        hit.distance(act) > BESIDE || (act.isBefore(hit) && sentence.isUnexplainedBehind(hit));
    return isApart && sentence.clauseCoverage(act.clause()) < 1;
  }

  /**
   * "By Anna, formerly of X", "by an engineer at X", "by X researcher Anna": behind the word for
   * "by" stands the agent at once, and nothing that a machine is not.
   */
  private boolean isOfSomebody(Hit hit, Hit act) {
    if (lexicon.hasAdpositionsAfter() || !act.isBefore(hit)) {
      return false;
    }
    Hit by = null;
    for (Hit each : sentence.all(Category.BY)) {
      if (act.isBefore(each) && each.isBefore(hit)) {
        by = each;
      }
    }
    return by != null
        && (sentence.unexplainedBetween(by.end(), hit.start()) > 0 || sentence.isNamedBehind(hit));
  }

  /**
   * "By the X press office", "by employees of X", X社員: the name is their employer's. What people
   * did "with X", a word for "with" tells.
   */
  private boolean isEmployer(Hit name, Hit act) {
    boolean isAi = name.category() == Category.AI;
    return (isAi || name.category() == Category.ENGINE)
        && sentence
            .all(Category.HUMAN)
            .any(
                people ->
                    isAi
                        ? sentence.isNextWord(name, people)
                        : isNear(people, name) && isOnePhrase(people, name, act));
  }

  /**
   * "Told by a robot and translated by Ken Liu", "which argues against X, was translated by …": the
   * act has an agent of its own behind it.
   */
  private boolean isOfDeedBefore(Hit hit, Hit act) {
    if (act.category() != Category.TRANSLATED
        || !hit.isBefore(act)
        || lexicon.hasAdpositionsAfter()) {
      return false;
    }
    Hits agents = sentence.all(Category.BY);
    boolean isApart =
        hit.clause() != act.clause()
            || agents.any(by -> by.isBefore(hit) && by.gapTo(hit) <= NAMED)
            || isOfThing(hit);
    return isApart
        && agents.any(
            by -> act.isBeside(by) && sentence.unexplainedBetween(by.end(), sentence.end()) > 0);
  }

  private boolean isOfPage(Hit name) {
    return sentence
        .hits()
        .any(
            hit ->
                (hit.category() == Category.PAGE || hit.category() == Category.SITE)
                    && name.isBeside(hit));
  }

  /** "This X document": nothing before the name says that it did anything. */
  private boolean isOfThing(Hit hit) {
    return hit.category() == Category.ENGINE
        && sentence
            .hits()
            .none(before -> before.isBefore(hit) && LEADS_TO_A_TOOL.contains(before.category()));
  }

  /**
   * "Translated by Claude": as likely somebody's name, unless it was done with it, or another word
   * of the sentence says that it is a machine.
   */
  private boolean isSomebodys(Hit name) {
    return name.engine() != null
        && name.engine().isAlsoAName()
        && sentence
            .all(Category.WITH)
            .none(
                with ->
                    with.distance(name) <= TOOL_REACH
                        && with.isBefore(name) != lexicon.hasAdpositionsAfter())
        && sentence
            .all(Category::isMachine)
            .none(other -> !other.overlaps(name) && !isAlsoAName(other));
  }

  private static boolean isAlsoAName(Hit hit) {
    return hit.engine() != null && hit.engine().isAlsoAName();
  }

  private boolean isNear(Hit people, Hit name) {
    return (people.clause() == name.clause() || isNextTo(name, people))
        && !people.overlaps(name)
        && people.distance(name) <= NAMED;
  }

  /** «X» press office; but in "X, editing: Anna" the next particular begins. */
  private boolean isNextTo(Hit name, Hit people) {
    return name.isBeside(people) && !sentence.hasBetween(name, people, PARTICULARS);
  }

  /** Between "X" and its "press office" stands no word of a notice: not "X and our team". */
  private boolean isOnePhrase(Hit people, Hit name, Hit act) {
    boolean isApart =
        !lexicon.hasAdpositionsAfter() && name.isBefore(people) && name.gapTo(people) >= 1;
    int from = Math.min(people.end(), name.end());
    int to = Math.max(people.start(), name.start());
    return sentence
        .hits()
        .none(
            hit ->
                from <= hit.start()
                    && hit.end() <= to
                    && (isApart || hit.equals(act) || separates(hit)));
  }

  /** "Of X" may be said with a word that says "by" as well: "von X", "de X". */
  private boolean separates(Hit between) {
    return switch (between.category()) {
      case BY -> sentence.all(Category.FROM).none(between::overlaps);
      case NOT, EDITED, EDITING, GENERATED, USED, TRANSLATED, TRANSLATION -> true;
      default -> false;
    };
  }

  /** "An article on X", Xに関する記事: the word for it stands between both, or beside X. */
  private boolean isTopic(Hit hit) {
    Hits topics = sentence.all(Category.TOPIC);
    return !topics.isEmpty()
        && topics
            .only(topic -> topic.distance(hit) <= BESIDE)
            .any(
                topic ->
                    sentence
                        .all(
                            category -> category == Category.PAGE || category == Category.THIS_PAGE)
                        .any(
                            page ->
                                (page.isBefore(topic)
                                        && topic.isBefore(hit)
                                        && page.distance(topic) <= NAMED)
                                    || page.isBeside(topic)
                                    || (hit.isBefore(page) && page.distance(topic) <= NAMED)));
  }

  /** "By a professional who knows X": somebody else did it. */
  private boolean isKnownToAgent(Hit hit) {
    return sentence
        .all(Category.HUMAN)
        .any(
            human ->
                human.isBefore(hit)
                    && human.clause() == hit.clause()
                    && sentence
                        .all(Category.BY)
                        .any(by -> by.isBefore(human) && by.distance(human) <= NAMED)
                    && sentence.unexplainedBetween(human.end(), hit.start()) > 0);
  }

  /** "…, using X": the next clause begins with the word that leads to the agent. */
  private boolean isLedTo(Hit hit, Hit act) {
    return sentence
        .all(Category.BY)
        .any(by -> act.end() <= by.start() && act.gapTo(by) <= BESIDE && by.isBefore(hit));
  }
}
