package dev.calque.signal.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One sentence of a block, with the parts of a notice found in it in one language. */
final class Sentence {

  private static final String QUESTION_MARKS = "?？؟՞";

  private final FoldedText text;
  private final Hits hits;
  private final Map<Category, List<Hit>> byCategory = new EnumMap<>(Category.class);
  private final int start;
  private final int end;
  private final boolean[] covered;
  private final PersonNames names;

  Sentence(FoldedText text, List<Hit> found, int start, int end, String language) {
    List<Hit> hits = NamedLanguages.withoutSingulars(found);
    this.text = text;
    this.hits = new Hits(hits);
    this.start = start;
    this.end = end;
    this.covered = new boolean[end - start];
    for (Hit hit : hits) {
      byCategory.computeIfAbsent(hit.category(), any -> new ArrayList<>()).add(hit);
      // A word of a list of changes is none that a notice has.
      if (hit.category() != Category.CHANGE) {
        cover(hit.start(), hit.end());
        coverParticles(hit);
      }
    }
    names = new PersonNames(text, start, end, this::isExplained);
    coverReviewers();
    WrittenDates.in(text, start, end, language, this::cover);
  }

  private void cover(int from, int to) {
    Arrays.fill(covered, from - start, Math.min(to, end) - start, true);
  }

  private boolean isExplained(int at) {
    return covered[at - start];
  }

  /** "Edited by Laura Stone": who it was is explained by what was done. */
  private void coverReviewers() {
    for (Hit by : all(Category.BY)) {
      if (all(Category.EDITED).any(edited -> edited.isBeside(by) || isNameBetween(by, edited))) {
        names.after(by, this::cover);
      }
    }
  }

  /** "Von Anna Meier redigiert". */
  private static boolean isNameBetween(Hit by, Hit edited) {
    return by.isBefore(edited) && by.gapTo(edited) >= 1 && by.gapTo(edited) <= PersonNames.LONGEST;
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
  boolean isUnexplainedBefore(Hit hit) {
    int before = names.wordBefore(hit.start());
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

  /** The names of people in it. */
  PersonNames names() {
    return names;
  }

  FoldedText text() {
    return text;
  }
}
