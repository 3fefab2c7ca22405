package dev.calque.signal.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One sentence of a block, with the parts of a notice found in it. */
final class Sentence {

  private static final String QUESTION_MARKS = "?？؟՞";

  // A given name, another one, a surname.
  private static final int NAME = 3;
  private static final int HAN_NAME_SHORTEST = 2;
  private static final int HAN_NAME_LONGEST = 4;

  private final FoldedText text;
  private final Hits hits;
  private final Map<Category, List<Hit>> byCategory = new EnumMap<>(Category.class);
  private final int start;
  private final int end;
  private final boolean[] covered;

  Sentence(FoldedText text, List<Hit> found, int start, int end) {
    List<Hit> hits = withoutSingulars(found);
    this.text = text;
    this.hits = new Hits(hits);
    this.start = start;
    this.end = end;
    this.covered = new boolean[end - start];
    for (Hit hit : hits) {
      byCategory.computeIfAbsent(hit.category(), any -> new ArrayList<>()).add(hit);
      // A word of a list of changes is none that a notice has.
      if (hit.category() != Category.CHANGE) {
        Arrays.fill(covered, hit.start() - start, Math.min(hit.end(), end) - start, true);
        coverParticles(hit);
      }
    }
    coverReviewers();
    WrittenDates.in(text, start, end, this::cover);
  }

  private void cover(int from, int to) {
    Arrays.fill(covered, from - start, Math.min(to, end) - start, true);
  }

  /**
   * "S engleskog jezika" and "suomen kielelle" name one language, though the word alone may be a
   * plural or mean "a language of yours".
   */
  private static List<Hit> withoutSingulars(List<Hit> hits) {
    if (hits.stream().noneMatch(hit -> hit.category() == Category.LANGUAGES)) {
      return hits;
    }
    return hits.stream().map(hit -> isSingular(hit, hits) ? hit.as(Category.GLUE) : hit).toList();
  }

  private static boolean isSingular(Hit word, List<Hit> hits) {
    return word.category() == Category.LANGUAGES
        && hits.stream()
            .anyMatch(name -> name.category() == Category.LANGUAGE && name.isBeside(word));
  }

  /** "Edited by Laura Stone": who it was is explained by what was done. */
  private void coverReviewers() {
    for (Hit by : all(Category.BY)) {
      if (all(Category.EDITED).any(edited -> edited.isBeside(by) || isNameBetween(by, edited))) {
        int at = text.nextWord(by.end(), 2);
        for (int words = 0; words < NAME && at >= 0 && at < end && isNamePart(at); words++) {
          int last = text.wordEnd(at + 1);
          Arrays.fill(covered, at - start, Math.min(last, end) - start, true);
          at = text.nextWord(last, 1);
        }
      }
    }
  }

  /** "Von Anna Meier redigiert". */
  private static boolean isNameBetween(Hit by, Hit edited) {
    return by.isBefore(edited) && by.gapTo(edited) >= 1 && by.gapTo(edited) <= NAME;
  }

  /** In scripts that join particles to a word, finding the word explains its whole token. */
  private void coverParticles(Hit hit) {
    if (text.kind(hit.start()) == Folding.JOINED) {
      int last = Math.min(text.wordEnd(hit.end()), end);
      for (int at = Math.max(start, text.wordStart(hit.start())); at < last; at++) {
        covered[at - start] = true;
      }
    }
  }

  Hits hits() {
    return hits;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int firstClause() {
    return text.clause(start);
  }

  Hits all(Predicate<Category> categories) {
    return hits.only(hit -> categories.test(hit.category()));
  }

  Hits all(Category category) {
    List<Hit> those = byCategory.get(category);
    return those == null ? Hits.NONE : new Hits(those);
  }

  boolean has(Predicate<Category> categories) {
    return hits.any(hit -> categories.test(hit.category()));
  }

  boolean has(Category category) {
    return !all(category).isEmpty();
  }

  /** How many words lie between two places that no part of a notice explains. */
  float unexplainedBetween(int from, int to) {
    float words = 0;
    for (int at = Math.max(from, start); at < Math.min(to, end); at++) {
      if (!covered[at - start] && text.isWord(at)) {
        if (text.kind(at) == Folding.CONTINUOUS) {
          words += text.step(at);
        } else if (text.isWordStart(at)) {
          words += 1;
        }
      }
    }
    return words;
  }

  /** How many words stand before it in its clause that no part of a notice explains. */
  float unexplainedInClauseBefore(Hit hit) {
    int from = hit.start();
    while (from > start && text.clause(from - 1) == hit.clause()) {
      from--;
    }
    return unexplainedBetween(from, hit.start());
  }

  /** How many words follow it in its clause that no part of a notice explains. */
  float unexplainedBehind(Hit hit) {
    return unexplainedBetween(hit.end(), clauseEnd(hit));
  }

  /** Whether a colon introduces the later one. */
  boolean hasColonBetween(Hit first, Hit later) {
    int from = text.rawAt(first.start());
    return Punctuation.lastColon(text.raw(), from, text.rawAt(later.start())) > from;
  }

  /** Where the clause of a word ends. */
  int clauseEnd(Hit hit) {
    int to = hit.end();
    while (to < end && text.clause(to) == hit.clause()) {
      to++;
    }
    return to;
  }

  /** Whether the next word is none that a notice has. */
  boolean isUnexplainedBehind(Hit hit) {
    int next = text.nextWord(hit.end(), 2);
    return next >= 0 && next < end && !covered[next - start];
  }

  /** "The article's content": its "s" is no word. */
  boolean isPossessive(Hit hit) {
    int behind = text.rawAt(hit.end() - 1) + 1;
    String raw = text.raw();
    return behind < raw.length() && (raw.charAt(behind) == '\'' || raw.charAt(behind) == '’');
  }

  /** Whether the word before is none that a notice has. */
  boolean unexplainedBefore(Hit hit) {
    int before = wordBefore(hit.start());
    return before >= 0 && !covered[before - start];
  }

  /** Whether a word behind it that no notice has begins with a capital letter, at most two on. */
  boolean isNamedBehind(Hit hit) {
    int at = hit.end();
    for (int words = 0; words < 2; words++) {
      int next = text.nextWord(at, 2);
      if (next < 0 || next >= end || covered[next - start]) {
        return false;
      }
      if (words > 0 && Character.isUpperCase(text.raw().charAt(text.rawAt(next)))) {
        return true;
      }
      at = text.wordEnd(next + 1);
    }
    return false;
  }

  /** Whether the second is the word behind the first, with a space between and nothing else. */
  boolean isNextWord(Hit first, Hit second) {
    int from = text.rawAt(first.end() - 1) + 1;
    int to = text.rawAt(second.start());
    return from < to && text.raw().substring(from, to).isBlank();
  }

  /** Whether one of these signs stands between a hit and a later one. */
  boolean hasBetween(Hit first, Hit second, String signs) {
    int to = text.rawAt(second.start());
    for (int at = text.rawAt(first.end() - 1) + 1; at < to; at++) {
      if (signs.indexOf(text.raw().charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Jan de Machine", "Anna Automat", "Robot Anna": whether a word that isn't the first is written
   * as a name, and so is one beside it that no notice has.
   */
  boolean isPersonsName(Hit hit) {
    if (hit.category() != Category.MACHINE || hit.start() == start || !isName(hit.start())) {
      return false;
    }
    int next = text.nextWord(hit.end(), 1);
    if (next >= 0 && next < end && !covered[next - start] && isName(next)) {
      return true;
    }
    int before = wordBefore(hit.start());
    for (int particles = 0; particles < 2 && before >= 0 && isParticle(before); particles++) {
      before = wordBefore(before);
    }
    return before >= 0 && !covered[before - start] && isName(before);
  }

  private boolean isName(int at) {
    String raw = text.raw();
    int first = text.rawAt(at);
    return text.kind(at) == Folding.SPACED
        && Character.isUpperCase(raw.charAt(first))
        && first + 1 < raw.length()
        && Character.isLowerCase(raw.charAt(first + 1));
  }

  private boolean isNamePart(int at) {
    return isName(at) || isInitial(at);
  }

  /** "A." in "A. Smith". */
  private boolean isInitial(int at) {
    return text.kind(at) == Folding.SPACED
        && text.wordEnd(at + 1) == at + 1
        && Character.isUpperCase(text.raw().charAt(text.rawAt(at)));
  }

  /** "Anna Smith", "A. Smith": two words written as names that no notice has. */
  boolean isFullName(int first) {
    int second = text.nextWord(text.wordEnd(first + 1), 2);
    return (isInitial(first) || (isName(first) && !covered[first - start]))
        && second >= 0
        && second < end
        && isName(second);
  }

  /** "王明", "أحمد علي": in a script without capitals, few words that are a clause by themselves. */
  boolean isNameOfItsOwn(int first) {
    boolean isContinuous = text.kind(first) == Folding.CONTINUOUS;
    int words = 0;
    int at = first;
    while (at < end && text.clause(at) == text.clause(first)) {
      if (text.isWord(at)) {
        if (covered[at - start] || text.kind(at) != text.kind(first)) {
          return false;
        }
        words += isContinuous || text.isWordStart(at) ? 1 : 0;
      }
      at++;
    }
    return isContinuous
        ? words >= HAN_NAME_SHORTEST && words <= HAN_NAME_LONGEST
        : text.kind(first) == Folding.JOINED && words == 2;
  }

  /** "De", "van", "von": small and short, whatever else it may be. */
  private boolean isParticle(int at) {
    return text.wordEnd(at + 1) - at <= 3
        && Character.isLowerCase(text.raw().charAt(text.rawAt(at)));
  }

  /** Where the word before begins, if only a space stands between; -1 otherwise. */
  private int wordBefore(int at) {
    int last = at - 2;
    boolean isReachable = last >= start && text.isWord(last) && text.kind(last) == Folding.SPACED;
    return isReachable ? text.wordStart(last) : -1;
  }

  float words() {
    return text.word(end - 1) - text.word(start) + 1;
  }

  /** The place of a hit in words from the sentence's beginning. */
  float wordsBefore(Hit hit) {
    return hit.from() - text.word(start);
  }

  /** Which share of the sentence's letters the parts of a notice explain. */
  double coverage() {
    return coverage(start, end);
  }

  /** The same of one clause. */
  double clauseCoverage(int clause) {
    int from = clauseStart(clause);
    return coverage(from, clauseStart(clause + 1));
  }

  /** Whether a clause is one of several particulars in a line, and not a part of a sentence. */
  boolean isParticular(int clause) {
    int from = clauseStart(clause);
    int to = clauseStart(clause + 1);
    boolean isFirst = from == start;
    boolean isLast = to == end;
    return !(isFirst && isLast)
        && (isFirst || text.isSeparatedBefore(from))
        && (isLast || text.isSeparatedBefore(to));
  }

  /** Where a clause of the sentence begins. */
  int clauseStart(int clause) {
    int at = start;
    while (at < end && text.clause(at) < clause) {
      at++;
    }
    return at;
  }

  private double coverage(int from, int to) {
    int letters = 0;
    int explained = 0;
    for (int at = from; at < to; at++) {
      if (text.isWord(at)) {
        letters++;
        explained += covered[at - start] ? 1 : 0;
      }
    }
    return letters == 0 ? 0 : (double) explained / letters;
  }

  /** Whether a number stands in a clause or right behind it, as a date does behind a colon. */
  boolean hasNumber(int clause) {
    for (int at = start; at < end; at++) {
      int beyond = text.clause(at) - clause;
      if ((beyond == 0 || beyond == 1) && Character.isDigit(text.letter(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it ends in a question mark, spaces and closing marks after it left aside. */
  boolean isQuestion() {
    String raw = text.raw();
    int words = end;
    while (words > start && !text.isWord(words - 1)) {
      words--;
    }
    int from = words == 0 ? 0 : text.rawAt(words - 1);
    int to = end < text.length() ? text.rawAt(end) : raw.length();
    for (int at = from; at < to; at++) {
      if (QUESTION_MARKS.indexOf(raw.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  FoldedText text() {
    return text;
  }
}
