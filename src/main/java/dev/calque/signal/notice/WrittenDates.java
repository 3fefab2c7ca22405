package dev.calque.signal.notice;

/**
 * Dates: "3 May 2031", "3 de mayo de 2031", "May 3, 2031", "2031-05-03", "2031. május 3.". A label
 * that says when it was done says no more than one that doesn't.
 */
final class WrittenDates {

  // "3 de mayo de 2031".
  private static final int BETWEEN = 3;
  private static final int YEAR = 4;
  private static final int DAY = 2;

  private final FoldedText text;
  private final int start;
  private final int end;

  private WrittenDates(FoldedText text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** Finds the dates in a sentence. */
  static void in(FoldedText text, int start, int end, FoundPlaces into) {
    WrittenDates dates = new WrittenDates(text, start, end);
    for (int at = start; at < end; at++) {
      if (dates.isYear(at)) {
        dates.around(at, into);
      }
    }
  }

  private boolean isYear(int at) {
    char first = text.letter(at);
    return (first == '1' || first == '2') && text.isWordStart(at) && isNumber(at, YEAR, YEAR);
  }

  private boolean isNumber(int at, int fewest, int most) {
    int to = text.wordEnd(at + 1);
    boolean isShort = to - at >= fewest && to - at <= most;
    for (int i = at; isShort && i < to; i++) {
      isShort = Character.isDigit(text.letter(i));
    }
    return isShort;
  }

  private void around(int year, FoundPlaces into) {
    int yearEnd = text.wordEnd(year + 1);
    int first = dayBefore(year);
    if (first >= 0) {
      into.found(first, yearEnd);
      return;
    }
    int last = dayBehind(yearEnd);
    if (last >= 0) {
      into.found(year, last);
    }
  }

  /** "3 May", or "May 3" where the day stands right before: then the month before it. */
  private int dayBefore(int year) {
    int at = year;
    for (int words = 0; words <= BETWEEN; words++) {
      at = wordBefore(at);
      if (at < 0) {
        return -1;
      }
      if (isNumber(at, 1, DAY)) {
        int month = words == 0 ? wordBefore(at) : -1;
        return month >= 0 ? month : at;
      }
    }
    return -1;
  }

  /** "-05-03", "年5月3日", "május 3": the last number of those that follow. */
  private int dayBehind(int yearEnd) {
    int last = -1;
    int at = wordAt(yearEnd);
    for (int words = 0; words <= BETWEEN && at >= 0; words++) {
      int to = text.wordEnd(at + 1);
      last = isNumber(at, 1, DAY) ? to : last;
      at = wordAt(to);
    }
    return last;
  }

  private int wordAt(int from) {
    int at = from;
    while (at < end && !text.isWord(at)) {
      at++;
    }
    return at < end ? at : -1;
  }

  private int wordBefore(int from) {
    int at = from - 1;
    while (at >= start && !text.isWord(at)) {
      at--;
    }
    return at < start ? -1 : Math.max(start, text.wordStart(at));
  }
}
