package dev.calque.signal.notice;

import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Dates: "3 May 2031", "3 de mayo de 2031", "May 3, 2031", "2031-05-03", "2031. május 3.". A label
 * that says when it was done says no more than one that doesn't.
 */
final class WrittenDates {

  // "Ngày 3 tháng 5 năm 2031", "2031年5月3日": a month, a day, and a word with each.
  private static final int LONGEST = 5;
  private static final int YEAR = 4;
  private static final int DAYS = 31;
  private static final int MONTHS = 12;
  private static final int NONE = -1;

  /** What stands with a number of a year, a month or a day. */
  private static final Set<String> UNITS =
      Set.of(
          "年", "月", "日", "년", "월", "일", "nam", "thang", "thg", "ngay", "г", "год", "года", "году",
          "р", "рік", "року", "ж", "оны", "r", "rok", "roku", "m", "d", "gada", "წლის", "yil");

  /** What joins the name of a month to a day or a year. */
  private static final Set<String> JOINING =
      Set.of("de", "del", "of", "the", "do", "di", "du", "ta", "в", "พ", "ค", "ศ");

  private final FoldedText text;
  private final int start;
  private final int end;
  private final String language;

  private WrittenDates(FoldedText text, int start, int end, String language) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.language = language;
  }

  /** Finds the dates in a sentence that is read in a language, given by its tag. */
  static void in(FoldedText text, int start, int end, String language, FoundPlaces into) {
    WrittenDates dates = new WrittenDates(text, start, end, language);
    for (int at = start; at < end; at++) {
      if (dates.isYear(at)) {
        dates.around(at, into);
      }
    }
  }

  /** Whether a folded word stands between the parts of a date and names none of them. */
  static boolean isParticle(String word) {
    return UNITS.contains(word) || JOINING.contains(word);
  }

  /** Whether a word, as written, stands beside a number of a date in any language. */
  static boolean isBesideNumber(String word) {
    String folded = MonthNames.folded(word);
    return UNITS.contains(folded) || MonthNames.isInAnyLanguage(folded);
  }

  private boolean isYear(int at) {
    int first = Character.digit(text.letter(at), 10);
    return (first == 1 || first == 2)
        && text.isWordStart(at)
        && text.wordEnd(at + 1) - at == YEAR
        && number(at) != NONE;
  }

  /** The number that a word is, or {@link #NONE}. */
  private int number(int at) {
    int to = text.wordEnd(at + 1);
    int number = to - at <= YEAR ? 0 : NONE;
    for (int i = at; number != NONE && i < to; i++) {
      int digit = Character.digit(text.letter(i), 10);
      number = digit < 0 ? NONE : 10 * number + digit;
    }
    return number;
  }

  private void around(int year, FoundPlaces into) {
    int yearEnd = text.wordEnd(year + 1);
    int first = outermost(year, this::wordBefore);
    int last = outermost(year, this::wordBehind);
    if (first != NONE) {
      into.found(unitBefore(first), unitBehind(yearEnd));
    } else if (last != NONE) {
      into.found(year, unitBehind(text.wordEnd(last + 1)));
    }
  }

  /**
   * Where the farther one of day and month begins, on one side of a year, if both are there: "3
   * May", "May 3", "3/5", "年5月3".
   */
  private int outermost(int year, IntUnaryOperator next) {
    int days = 0;
    int months = 0;
    int numbered = 0;
    boolean isJoined = false;
    int at = next.applyAsInt(year);
    for (int words = 0; words < LONGEST && at != NONE; words++) {
      int number = number(at);
      if (number >= 1 && number <= DAYS) {
        days++;
        numbered += number <= MONTHS ? 1 : 0;
      } else if (isMonth(at)) {
        months++;
      } else if (isParticleAt(at)) {
        isJoined |= JOINING.contains(word(at));
      } else {
        return NONE;
      }
      if (days + months == 2) {
        return months == 1 || (days == 2 && numbered > 0 && !isJoined) ? at : NONE;
      }
      at = next.applyAsInt(at);
    }
    return NONE;
  }

  /** A name of a month; in scripts that join particles to words, behind one of a letter, too. */
  private boolean isMonth(int at) {
    String word = word(at);
    return MonthNames.in(language).contains(word)
        || (text.kind(at) == Folding.JOINED && MonthNames.in(language).contains(word.substring(1)));
  }

  private boolean isParticleAt(int at) {
    return isParticle(word(at));
  }

  private String word(int at) {
    return text.letters(at, text.wordEnd(at + 1));
  }

  private int unitBefore(int first) {
    int before = wordBefore(first);
    return before != NONE && UNITS.contains(word(before)) ? before : first;
  }

  private int unitBehind(int last) {
    int behind = wordAt(last);
    return behind != NONE && UNITS.contains(word(behind)) ? text.wordEnd(behind + 1) : last;
  }

  private int wordBehind(int at) {
    return wordAt(text.wordEnd(at + 1));
  }

  private int wordAt(int from) {
    int at = from;
    while (at < end && !text.isWord(at)) {
      at++;
    }
    return at < end ? at : NONE;
  }

  private int wordBefore(int from) {
    int at = from - 1;
    while (at >= start && !text.isWord(at)) {
      at--;
    }
    return at < start ? NONE : Math.max(start, text.wordStart(at));
  }
}
