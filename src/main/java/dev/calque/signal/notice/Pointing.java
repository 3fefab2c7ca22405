package dev.calque.signal.notice;

import java.util.EnumSet;
import java.util.Set;

/** What a sentence points at: this page, a section of it, or nothing. */
final class Pointing {

  // "This English version", "this Wikipedia content", "this known issue".
  private static final float NAMED_BETWEEN = 2;
  private static final float WORDS_BETWEEN = 6;
  // "Dokumen ini", "Trang này": the pointer stands right behind.
  private static final float RIGHT_BEHIND = 0.6f;
  private static final float BESIDE = 1.1f;
  private static final float SUBJECT_WITHIN = 5;
  private static final float SUBJECT_SENTENCE = 24;
  private static final double SUBJECT_COVERAGE = 0.6;

  // "AI translated the book" is news; a notice adds the language, or who went over it.
  private static final double OBJECT_COVERAGE = 0.8;
  private static final Set<Category> TOLD_OF_A_TEXT =
      EnumSet.of(Category.LANGUAGE, Category.EDITED, Category.EDITING, Category.UNEDITED);

  private final boolean pointsBack;
  private final Sentence sentence;
  private final Hits pointers;
  private final Hits sections;
  private final Hits pages;
  private final Hits tools;

  Pointing(Lexicon lexicon, Sentence sentence) {
    this.pointsBack = lexicon.hasPointersAfter();
    this.sentence = sentence;
    pointers = sentence.all(Category.THIS);
    sections = sentence.all(Category.SECTION);
    pages = sentence.all(Category.PAGE);
    // A file is a tool in "icon file", and a page in "this file".
    tools = sentence.all(Category.TOOL).only(tool -> pages.none(tool::overlaps));
  }

  /** Whether it says "this page", "this text" or "this translation". */
  boolean isAtPage() {
    return sentence.hits().any(this::isPointedPage);
  }

  /**
   * Whether the act is said of this page. A bare result ("machine translation is useful, but …") is
   * not said of a page that only a later clause points at.
   */
  boolean bindsToPage(Hit act) {
    return !isSaidOfOthers(act)
        && sentence
            .hits()
            .only(this::isPointedPage)
            // "This site uses a translator" need not have used it on this page.
            .only(page -> page.category() != Category.SITE || act.category().isDone())
            .any(
                page ->
                    !act.category().isResult()
                        || page.isBefore(act)
                        || page.equals(act)
                        || page.clause() == act.clause());
  }

  /** "This tool translates documents": it tells what a tool does. */
  boolean isAtTranslatingTool(Hit act) {
    return act.category().isDone()
        && tools
            .only(tool -> tool.isBefore(act) && tool.distance(act) <= NAMED_BETWEEN)
            .only(tool -> sentence.all(Category.BY).none(tool::isBeside))
            .any(tool -> pointers.any(pointer -> pointer.isBeside(tool)));
  }

  /** "This article explains how machine-translated pages are found": of pages, not of this one. */
  private boolean isSaidOfOthers(Hit act) {
    return act.category().isDone()
        && pages
            .only(page -> page.distance(act) <= RIGHT_BEHIND)
            .any(
                page ->
                    pages
                        .only(first -> first.isBefore(page) && first.isBefore(act))
                        .any(
                            first ->
                                isPointedPage(first)
                                    && sentence.unexplainedBetween(
                                            first.end(), Math.min(page.start(), act.start()))
                                        >= 1));
  }

  private boolean isPointedPage(Hit hit) {
    if (hit.category() == Category.THIS_PAGE) {
      return !isOfSection(hit);
    }
    boolean isTarget =
        hit.category() == Category.PAGE
            || hit.category() == Category.SITE
            || (hit.category().isResult() && !isFollowedByTool(hit));
    return isTarget && !isOfSection(hit) && pointers.any(pointer -> reaches(pointer, hit));
  }

  private boolean isFollowedByTool(Hit hit) {
    return sentence.all(Category.TOOL).any(tool -> tool.distance(hit) < BESIDE);
  }

  private boolean reaches(Hit pointer, Hit target) {
    if (pointer.overlaps(target)) {
      return true;
    }
    if (target.isBefore(pointer)) {
      // In Chinese what follows is pointed at: 翻译了这部小说.
      return (pointsBack || sentence.text().kind(pointer.start()) != Folding.CONTINUOUS)
          && target.gapTo(pointer) <= RIGHT_BEHIND
          && target.clause() == pointer.clause();
    }
    // Where "this" follows its noun, one before it is a sentence's "This is …".
    return !(pointsBack && sentence.wordsBefore(pointer) > 0.6f)
        && pointer.gapTo(target) <= WORDS_BETWEEN
        && sentence.unexplainedBetween(pointer.end(), target.start()) <= NAMED_BETWEEN
        && sections.none(section -> isBetween(pointer, section, target))
        && !isAtTool(pointer, target);
  }

  /** "This program translates documents" points at no document. */
  private boolean isAtTool(Hit pointer, Hit target) {
    return tools.any(tool -> pointer.isBeside(tool) && tool.isBefore(target));
  }

  private static boolean isBetween(Hit first, Hit middle, Hit last) {
    return first.isBefore(middle) && middle.isBefore(last);
  }

  /** "The text of the comment", "selected text". */
  private boolean isOfSection(Hit page) {
    return sections.any(section -> section.distance(page) < BESIDE && !section.overlaps(page));
  }

  /** Whether the sentence speaks of a section and not of the page. */
  boolean isAtSection(Hit act) {
    if (sentence.has(Category.PART)) {
      return true;
    }
    if (sections.isEmpty()) {
      return false;
    }
    if (isAtPage()) {
      return isSectionOfPage(act);
    }
    return sections.any(section -> section.isBefore(act) || section.distance(act) <= NAMED_BETWEEN)
        || pointers.any(
            pointer -> sections.any(section -> section.distance(pointer) <= NAMED_BETWEEN));
  }

  /** "The quotations in this article were translated": what is first is what is spoken of. */
  private boolean isSectionOfPage(Hit act) {
    return sections
        .only(section -> section.isBefore(act) && section.clause() == act.clause())
        .only(
            section -> sentence.all(Pointing::isAlsoSection).none(other -> covers(other, section)))
        .any(
            section ->
                sentence
                    .hits()
                    .only(this::isPointedPage)
                    .none(page -> page.isBefore(section) || page.overlaps(section)));
  }

  private static boolean covers(Hit outer, Hit inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  /** "The report was translated" is news; "this report" may be the page. */
  private boolean isWork(Hit page) {
    return sentence.all(Category.WORK).any(work -> covers(work, page));
  }

  /** "Review" names a section, and what was done to the page. */
  private static boolean isAlsoSection(Category category) {
    return category == Category.EDITING
        || category == Category.EDITED
        || category == Category.PAGE
        || category.isAct();
  }

  /**
   * Whether a sentence presupposes what it could not question: "errors in this machine
   * translation".
   */
  boolean presupposes(Hit act) {
    boolean isOneWord = act.category() == Category.MACHINE_TRANSLATION && isPointedAt(act, act);
    return isOneWord
        || (act.category().isResult()
            && sentence
                .hits()
                .only(hit -> hit.category() == Category.MACHINE || hit.category() == Category.AI)
                .any(agent -> isOnePhrase(act, agent) && isPointedAt(act, agent)));
  }

  private boolean isOnePhrase(Hit act, Hit agent) {
    int from = Math.min(act.end(), agent.end());
    int to = Math.max(act.start(), agent.start());
    return agent.distance(act) <= RIGHT_BEHIND && sentence.unexplainedBetween(from, to) == 0;
  }

  private boolean isPointedAt(Hit act, Hit agent) {
    Hit first = act.isBefore(agent) ? act : agent;
    return pointers.any(pointer -> pointer.isBefore(first) && pointer.gapTo(first) <= RIGHT_BEHIND);
  }

  /** "Artificial intelligence translated the article from English." */
  boolean hasPageAsObject(Hit act) {
    boolean isByAgent =
        sentence
            .all(Category::isMachine)
            .any(agent -> agent.isBefore(act) && agent.clause() == sentence.firstClause());
    return isByAgent
        && act.category() == Category.TRANSLATED
        && sentence.coverage() >= OBJECT_COVERAGE
        && sentence.hits().any(hit -> TOLD_OF_A_TEXT.contains(hit.category()))
        && pages.any(
            page -> page.distance(act) <= NAMED_BETWEEN && !isOfSection(page) && !isWork(page));
  }

  private boolean isMostlyExplained() {
    return sentence.words() <= SUBJECT_SENTENCE && sentence.coverage() >= SUBJECT_COVERAGE;
  }

  /**
   * "The article has been automatically translated", "Page content machine-translated", "For the
   * article's translation we used DeepL".
   */
  boolean hasPageAsSubject(Hit act) {
    boolean isUse = act.category().isResult() && sentence.has(Category.USED);
    return (act.category().isDone() || isUse)
        && !isSaidOfOthers(act)
        && isMostlyExplained()
        && pages.any(
            page ->
                !isOfSection(page)
                    && !isWork(page)
                    && (isUse
                        || (page.isBefore(act) && sentence.wordsBefore(page) <= SUBJECT_WITHIN)));
  }
}
