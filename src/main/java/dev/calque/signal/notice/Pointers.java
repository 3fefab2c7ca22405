package dev.calque.signal.notice;

/** What the words for "this" in a sentence point at. */
final class Pointers {

  // "This Wikipedia content", "this known issue".
  private static final float NAMED_BETWEEN = 1;
  // "In this episode, we read a text": a name is shorter.
  private static final float NAME = 3;
  private static final float WORDS_BETWEEN = 6;
  // "Dokumen ini", "Trang này": the pointer stands right behind.
  private static final float RIGHT_BEHIND = 0.6f;
  // "Her thesis shows that this …"; a name or a word of courtesy may stand before a notice's.
  private static final float REPORTED = 2;
  private static final float BESIDE = 1.1f;

  private final boolean pointsBack;
  private final boolean isVerbLast;
  private final Sentence sentence;
  private final Hits all;
  private final Hits sections;
  private final Hits pages;
  private final Hits tools;

  Pointers(Lexicon lexicon, Sentence sentence) {
    this.pointsBack = lexicon.hasPointersAfter();
    this.isVerbLast = lexicon.isVerbLast();
    this.sentence = sentence;
    all = sentence.all(Category.THIS);
    sections = sentence.all(Category.SECTION);
    pages = sentence.all(Category.PAGE);
    // A file is a tool in "icon file", and a page in "this file".
    tools = sentence.all(Category.TOOL).only(tool -> pages.none(tool::overlaps));
  }

  /** The words themselves. */
  Hits all() {
    return all;
  }

  /** What works on texts and is none. */
  Hits tools() {
    return tools;
  }

  /** Whether one points at it, and it is a page or a translation, not a section or a tool. */
  boolean isAt(Hit hit) {
    if (hit.category() == Category.THIS_PAGE) {
      return !isOfSection(hit);
    }
    boolean isTarget =
        hit.category() == Category.PAGE
            || hit.category() == Category.SITE
            || (hit.category().isResult() && !isFollowedByTool(hit));
    return isTarget && !isOfSection(hit) && all.any(pointer -> reaches(pointer, hit));
  }

  private boolean isFollowedByTool(Hit hit) {
    return sentence.all(Category.TOOL).any(tool -> tool.distance(hit) < BESIDE);
  }

  private boolean reaches(Hit pointer, Hit target) {
    if (pointer.overlaps(target)) {
      return true;
    }
    if (target.isBefore(pointer)) {
      return (pointsBack || !isTaken(pointer))
          && target.gapTo(pointer) <= RIGHT_BEHIND
          && target.clause() == pointer.clause();
    }
    if (isReported(pointer)) {
      return false;
    }
    // Where "this" follows its noun, one before it is a sentence's "This is …".
    return !(pointsBack && sentence.wordsBefore(pointer) > 0.6f)
        && pointer.gapTo(target) <= WORDS_BETWEEN
        && reachesOver(pointer, target)
        && sections.none(section -> isBetween(pointer, section, target))
        && !(target.category().isResult()
            && (isPagesOwn(pointer, target) || isTopic(pointer, target)))
        && !isAtTool(pointer, target);
  }

  /**
   * "An earlier version of this article": the pointer is the next word's. In Chinese what follows
   * is pointed at, too: 翻译了这部小说.
   */
  private boolean isTaken(Hit pointer) {
    return sentence.text().kind(pointer.start()) == Folding.CONTINUOUS
        || pages.any(pointer::isBeside);
  }

  /**
   * "Her thesis shows that this text was …": told of a text in a clause that others' deeds begin.
   */
  private boolean isReported(Hit pointer) {
    return !isVerbLast && sentence.unexplainedInClauseBefore(pointer) >= REPORTED;
  }

  /**
   * A name may stand between: "this Wikipedia page". "For this story, we used X to translate pages
   * of …", "our rival publishes pages", "this course is on editing texts": the pages are others.
   */
  private boolean reachesOver(Hit pointer, Hit target) {
    float unexplained = sentence.unexplainedBetween(pointer.end(), target.start());
    boolean isNamed =
        unexplained <= NAMED_BETWEEN
            && pointer.clause() == target.clause()
            && pointer.gapTo(target) <= NAME;
    boolean mayReach = unexplained == 0 || isNamed;
    return mayReach
        && sentence
            .hits()
            .only(hit -> isBetween(pointer, hit, target) && !hit.overlaps(target))
            .none(hit -> parts(pointer, hit, unexplained));
  }

  /** Whether what stands between is what the pointer is at, or what it does with the target. */
  private boolean parts(Hit pointer, Hit between, float unexplained) {
    return switch (between.category()) {
      case EDITING -> !hasReviewPages(between);
      case TOPIC -> unexplained > 0 || isBehindPage(pointer, between);
      case USED, PAGE -> unexplained > 0;
      case INTO, FROM ->
          !isVerbLast && sentence.unexplainedBetween(pointer.end(), between.start()) > 0;
      default -> false;
    };
  }

  /** "This review page". */
  private boolean hasReviewPages(Hit editing) {
    return pages.any(page -> page.overlaps(editing) || editing.isBeside(page));
  }

  private boolean isBehindPage(Hit pointer, Hit topic) {
    return sentence.all(Category.BY).none(topic::overlaps)
        && pages.any(page -> isBetween(pointer, page, topic));
  }

  /** "This article …", "dokumen ini …": the pointer is at a page, not at a translation after it. */
  private boolean isPagesOwn(Hit pointer, Hit target) {
    return pages.any(
        page ->
            !page.overlaps(target)
                && (isBetween(pointer, page, target)
                    || (page.isBeside(pointer) && page.clause() == target.clause())));
  }

  /** "You are reading about machine translation". */
  private boolean isTopic(Hit pointer, Hit target) {
    return sentence
        .all(Category.TOPIC)
        .any(
            topic ->
                isBetween(pointer, topic, target)
                    && topic.gapTo(target) <= BESIDE
                    && sentence.all(Category.BY).none(topic::overlaps));
  }

  /** "This program translates documents" points at no document. */
  private boolean isAtTool(Hit pointer, Hit target) {
    return tools.any(tool -> pointer.isBeside(tool) && tool.isBefore(target));
  }

  static boolean isBetween(Hit first, Hit middle, Hit last) {
    return first.isBefore(middle) && middle.isBefore(last);
  }

  /** "The text of the comment", "selected text". */
  boolean isOfSection(Hit page) {
    return sections.any(section -> section.distance(page) < BESIDE && !section.overlaps(page));
  }
}
