package dev.calque.signal.notice;

import dev.calque.signal.catalogue.Spelling;
import java.util.EnumSet;
import java.util.Set;

/**
 * The parts that a notice is made of. Each language's file lists its words for them under the
 * constant's name in lower case with hyphens.
 */
enum Category {
  /** A machine does it: automatic, machine, neural, computer. */
  MACHINE,
  /** An artificial intelligence does it. */
  AI,
  /** A finished act: translated, has translated. */
  TRANSLATED,
  /** Its result or name: translation. */
  TRANSLATION,
  /** Something to be done: translate!, to translate. Marks offers and instructions. */
  TRANSLATE,
  /** Who translates: translator, translated version by. Before an engine's name it is a credit. */
  TRANSLATOR,
  /** What the publisher did with a tool: "we used", "we have run it through". */
  USED,
  /** How a text first came out: published, written, in a language of its own. */
  PUBLISHED,
  /** One word for "machine-translated". */
  MACHINE_TRANSLATED,
  /** One word for "machine translation". */
  MACHINE_TRANSLATION,
  /** How a translation comes to be: generated, produced, created, done. */
  GENERATED,
  /** Points: this, the present, you are reading. */
  THIS,
  /** What a notice stands on: page, article, document, content, version. */
  PAGE,
  /** One word for "this page", where a script has no spaces. */
  THIS_PAGE,
  /** A text that is this page only where it is pointed at: report, letter, poem, book. */
  WORK,
  /** The whole site: what holds of it need not hold of the page. */
  SITE,
  /** A part with an author of its own: comment, review, message, caption, selection. */
  SECTION,
  /** Parts of, some. */
  PART,
  /** A tool or service, as in "translation tool": then the word before is no result. */
  TOOL,
  NOT,
  /** What a form says beside "reviewed": yes, done. */
  YES,
  /** May, can, should, will, if: what they govern is not said to be so. */
  MAYBE,
  /** Invites: click, choose, available, powered by. */
  OFFER,
  /** What a reader does to have an offer: choosing, clicking, a button. Listed as an offer, too. */
  CHOOSING,
  /** Went over: reviewed, edited, proofread. */
  EDITED,
  /** Going over: review, editing. */
  EDITING,
  /** One word for "not reviewed". */
  UNEDITED,
  /** A human, manually, a professional, a native speaker. */
  HUMAN,
  ORIGINAL,
  /** Errors, accuracy, liability: what a warning adds. */
  CAVEAT,
  /** The original prevails, in case of conflict. */
  PREVAILS,
  FROM,
  INTO,
  BY,
  /** What is said of tools and not of people: with, using, we used. */
  WITH,
  /** What lists of changes and error reports begin with: added, fixed, actual result. */
  CHANGE,
  /** What a text is about: about, on. "An article on AI" was not translated by it. */
  TOPIC,
  /** Languages, in the plural: a feature is described, not this page. */
  LANGUAGES,
  /** Words that carry the sentence and nothing else. */
  GLUE,
  /** An engine's name; from the engines' file. */
  ENGINE,
  /** A language's name; from CLDR and the file's additions. */
  LANGUAGE;

  /** What a language's file may list. */
  static final Set<Category> IN_FILES = EnumSet.complementOf(EnumSet.of(ENGINE, LANGUAGE));

  /** Words without which a block is no notice, in any language. */
  static final Set<Category> TRIGGERS =
      EnumSet.of(
          TRANSLATED, TRANSLATION, TRANSLATE, TRANSLATOR, MACHINE_TRANSLATED, MACHINE_TRANSLATION);

  private static final Set<Category> ACTS =
      EnumSet.of(
          TRANSLATED,
          TRANSLATION,
          MACHINE_TRANSLATED,
          MACHINE_TRANSLATION,
          GENERATED,
          MACHINE,
          AI,
          ENGINE);
  private static final Set<Category> HEADS =
      EnumSet.of(EDITED, EDITING, UNEDITED, HUMAN, CAVEAT, PREVAILS);

  /** Whether it tells of the translating itself. */
  boolean isAct() {
    return ACTS.contains(this);
  }

  /** Whether a negation or a "may" can belong to it. */
  boolean isHead() {
    return isAct() || HEADS.contains(this);
  }

  boolean isMachine() {
    return this == MACHINE
        || this == AI
        || this == ENGINE
        || this == MACHINE_TRANSLATED
        || this == MACHINE_TRANSLATION;
  }

  boolean isResult() {
    return this == TRANSLATION || this == MACHINE_TRANSLATION;
  }

  boolean isDone() {
    return this == TRANSLATED || this == MACHINE_TRANSLATED;
  }

  String spelling() {
    return Spelling.of(this);
  }
}
