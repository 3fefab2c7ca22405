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

  private static final float TOOL_REACH = 1.1f;
  // "The team of X": an article or a preposition may stand between.
  private static final float NAMED = 2.1f;

  private final Lexicon lexicon;
  private final Sentence sentence;
  private final Attachment attachment;
  private final Pointers pointers;
  private final Pointing pointing;
  private final Agency agency;

  StatementReader(Lexicon lexicon, Sentence sentence) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    attachment = new Attachment(lexicon, sentence);
    pointers = new Pointers(lexicon, sentence);
    pointing = new Pointing(lexicon, sentence, pointers);
    agency = new Agency(lexicon, sentence, attachment);
  }

  Optional<Statement> read() {
    return act().flatMap(this::statement);
  }

  private Optional<Statement> statement(Hit act) {
    if (!agency.isMachines(act) || describesAFeature(act) || pointing.isAtTranslatingTool(act)) {
      return Optional.empty();
    }
    Scope scope = pointing.isAtSection(act) ? Scope.SECTION : Scope.PAGE;
    return Optional.of(new Statement(binding(act), polarity(act), scope, act));
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
        .any(machine -> machine.isBeside(translator) || translator.isBeside(machine));
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
    return isByChoosing()
        || sentence
            .all(Category.OFFER)
            .any(
                offer ->
                    lexicon.hasModifiersAfter()
                        || (offer.isBefore(act) && !isHeading(offer, act) && !isOfPage(offer))
                        || (act.category().isResult() && offer.clause() == act.clause()));
  }

  /** "About this page: it was translated by X": a heading, and no invitation. */
  private boolean isHeading(Hit offer, Hit act) {
    FoldedText text = sentence.text();
    int colon =
        Punctuation.lastColon(text.raw(), text.rawAt(offer.end() - 1), text.rawAt(act.start()));
    return colon >= 0
        && sentence.all(Category.TOPIC).any(offer::overlaps)
        && sentence.unexplainedBetween(offer.end(), act.start()) == 0
        && sentence.all(Category.THIS).any(pointer -> offer.isBeside(pointer));
  }

  /** "This guide about gardens was translated": what it is about, and no offer to tell. */
  private boolean isOfPage(Hit offer) {
    return sentence.all(Category.TOPIC).any(offer::overlaps)
        && sentence
            .all(Category.THIS)
            .any(
                pointer ->
                    sentence
                        .all(Category.PAGE)
                        .any(page -> pointer.isBeside(page) && page.isBeside(offer)));
  }

  /** "Have this page translated by choosing a language"; "using available tools" is none. */
  private boolean isByChoosing() {
    return sentence
        .all(Category.CHOOSING)
        .any(choosing -> sentence.all(Category.BY).any(by -> by.isBeside(choosing)));
  }

  private Binding binding(Hit act) {
    boolean isOfOtherTexts =
        pointing.isInserted(act)
            || new ChangeNote(sentence, pointing).tellsOf(act)
            || new MentionedTexts(lexicon, sentence, pointers).have(act);
    if (isOfOtherTexts) {
      return Binding.LOOSE;
    }
    if (pointing.bindsToPage(act)) {
      return Binding.POINTING;
    }
    if (pointing.hasPageAsSubject(act) || pointing.hasPageAsObject(act)) {
      return Binding.SUBJECT;
    }
    return new LabelTest(sentence, act).binding();
  }
}
