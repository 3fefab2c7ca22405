package dev.calque.signal.notice;

import dev.calque.signal.notice.Statement.Binding;
import dev.calque.signal.notice.Statement.Polarity;
import dev.calque.signal.notice.Statement.Scope;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads one sentence: which act, done by a machine or not, said or denied, of this page or of
 * something else. The rules are the same in every language; the words are the lexicon's.
 */
final class StatementReader {

  // An agent further away belongs to another part of the sentence.
  private static final float AGENT_REACH = 12;
  private static final float BEYOND_CLAUSE = 5;
  private static final float TOOL_REACH = 1.1f;
  private static final float BESIDE = 1.1f;
  // "By a professional", "the team of X": an article or a preposition may stand between.
  private static final float NAMED = 2.1f;

  private final Lexicon lexicon;
  private final Sentence sentence;
  private final Attachment attachment;
  private final Pointing pointing;

  StatementReader(Lexicon lexicon, Sentence sentence) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    attachment = new Attachment(lexicon, sentence);
    pointing = new Pointing(lexicon, sentence);
  }

  Optional<Statement> read() {
    return act().flatMap(this::statement);
  }

  private Optional<Statement> statement(Hit act) {
    boolean byMachine = act.category().isMachine() || sentence.hits().any(hit -> isAgent(hit, act));
    if (!byMachine || describesAFeature(act) || pointing.isAtTranslatingTool(act)) {
      return Optional.empty();
    }
    Scope scope = pointing.isAtSection(act) ? Scope.SECTION : Scope.PAGE;
    return Optional.of(new Statement(binding(act), polarity(act), scope, act));
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
        && !isTopic(hit);
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
                                page.isBeside(topic)
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

  /** The word for the translating: a finished act before a result, a result before a making. */
  private Optional<Hit> act() {
    return sentence
        .all(Category::isDone)
        .first()
        .or(() -> result(hit -> !isOfEngine(hit)))
        .or(this::making)
        .or(() -> result(this::isOfEngine))
        .or(this::use)
        .or(this::credit);
  }

  private Optional<Hit> result(Predicate<Hit> condition) {
    return sentence
        .all(Category::isResult)
        .first(hit -> !isPartOfATool(hit) && condition.test(hit));
  }

  private boolean isOfEngine(Hit hit) {
    return sentence.all(Category.ENGINE).any(hit::overlaps);
  }

  /**
   * "Translate this file with DeepL": the words in "Google Translate", "traducteur" ask nothing.
   */
  private boolean isAsked() {
    return sentence
        .all(Category.TRANSLATE)
        .any(
            asked -> !isOfEngine(asked) && sentence.all(Category.TRANSLATOR).none(asked::overlaps));
  }

  /** "We used DeepL to translate this article": an infinitive that is said to be done. */
  private Optional<Hit> use() {
    return sentence.has(Category.USED) && sentence.has(Category.PAGE)
        ? sentence.all(Category.TRANSLATE).first()
        : Optional.empty();
  }

  /** "Translator: GPT-4o". */
  private Optional<Hit> credit() {
    return sentence
        .all(Category.TRANSLATOR)
        .first(translator -> sentence.all(Category.ENGINE).any(translator::isBeside));
  }

  /**
   * "Made with the translation service X", "made with X" that translates by its name, "made by a
   * machine translator".
   */
  private Optional<Hit> making() {
    boolean isOfTranslating =
        sentence.has(Category::isResult)
            || sentence.all(Category.ENGINE).any(this::isMaker)
            || sentence.all(Category.TRANSLATOR).any(this::isMachine);
    return isOfTranslating && !isAsked()
        ? sentence.all(Category.GENERATED).first()
        : Optional.empty();
  }

  /**
   * "Made with X": an engine that translates by its name; of one that sites offer to their readers
   * only where it is said that it did it, not that it is used. "The X team" are people.
   */
  private boolean isMaker(Hit engine) {
    return engine.engine() != null
        && engine.engine().translates()
        && (!engine.engine().isWidget() || sentence.has(Category.BY))
        && sentence.all(Category.HUMAN).none(human -> human.distance(engine) <= NAMED);
  }

  /** "Machine translator", "traducteur automatique". */
  private boolean isMachine(Hit translator) {
    return sentence
        .all(category -> category == Category.MACHINE || category == Category.AI)
        .any(translator::isBeside);
  }

  private boolean isPartOfATool(Hit act) {
    return act.category().isResult()
        && sentence
            .all(Category.TOOL)
            .any(
                tool ->
                    tool.distance(act) < TOOL_REACH
                        && sentence.unexplainedBetween(
                                Math.min(tool.end(), act.end()),
                                Math.max(tool.start(), act.start()))
                            == 0);
  }

  /** "Translated into 20 languages" tells what a product does. */
  private boolean describesAFeature(Hit act) {
    return sentence.all(Category.LANGUAGES).any(hit -> act.isBefore(hit) || hit.distance(act) < 3);
  }

  private Polarity polarity(Hit act) {
    if (attachment.isDenied(act)) {
      return Polarity.DENIED;
    }
    if (pointing.presupposes(act) || act.category() == Category.TRANSLATE) {
      return attachment.belongsToAct(Category.NOT, act) && act.category() == Category.TRANSLATE
          ? Polarity.DENIED
          : Polarity.SAID;
    }
    if (attachment.belongsToAct(Category.NOT, act)) {
      return Polarity.DENIED;
    }
    return isOffered(act) || sentence.isQuestion() || isConsidered(act)
        ? Polarity.CONSIDERED
        : Polarity.SAID;
  }

  /** "May be translated"; but "we used X in order to translate" is done. */
  private boolean isConsidered(Hit act) {
    return attachment.belongsToAct(Category.MAYBE, act)
        && sentence.all(Category.USED).none(used -> used.isBefore(act));
  }

  /** An invitation before the act; or, of a translation that isn't said to be done, beside it. */
  private boolean isOffered(Hit act) {
    return sentence
        .all(Category.OFFER)
        .any(
            offer ->
                lexicon.hasModifiersAfter()
                    || offer.isBefore(act)
                    || (act.category().isResult() && offer.clause() == act.clause()));
  }

  private Binding binding(Hit act) {
    if (pointing.bindsToPage(act)) {
      return Binding.POINTING;
    }
    if (pointing.hasPageAsSubject(act) || pointing.hasPageAsObject(act)) {
      return Binding.SUBJECT;
    }
    return new LabelTest(sentence, act).binding();
  }
}
