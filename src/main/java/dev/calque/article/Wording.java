package dev.calque.article;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What furniture around articles says, in the languages of one page: its own and English, which
 * systems fall back to.
 */
final class Wording {

  private static final int LONGEST_ROW = 80;
  // A longer line may mention a newsletter and be a paragraph all the same; a request says so at
  // every turn.
  private static final int LONGEST_REQUEST = 160;

  private final List<LanguageWords> languages;

  Wording(List<LanguageWords> languages) {
    this.languages = List.copyOf(languages);
  }

  /** A heading over things that are no longer the article: related ones, comments. */
  boolean opensAppendix(String text) {
    String plain = bare(text);
    return any(l -> l.appendix().begins(plain));
  }

  /** A heading over what readers wrote. */
  boolean opensComments(String text) {
    String plain = withoutCount(bare(text));
    return any(l -> l.comments().begins(plain));
  }

  /** "12 comments" is a heading, too. */
  private static String withoutCount(String plain) {
    int at = 0;
    while (at < plain.length() && !Character.isLetter(plain.charAt(at))) {
      at++;
    }
    return plain.substring(at);
  }

  /** Who worked on an article, or where it comes from: a line below it. */
  boolean creditsSomeone(String text) {
    String plain = bare(text);
    return any(l -> l.credit().begins(plain) || l.creditWithin().isIn(plain));
  }

  /** Who owns the page. */
  boolean isLegal(String text) {
    return text.indexOf('©') >= 0 || any(l -> l.legal().isIn(text));
  }

  /** A footer's row: "Imprint | Privacy policy". */
  boolean isLegalRow(String text) {
    String plain = bare(text);
    return plain.length() <= LONGEST_ROW && any(l -> l.legal().count(plain) > 1);
  }

  /** A line that leads elsewhere: "Read also: …". */
  boolean leadsElsewhere(String text) {
    String plain = bare(text);
    return any(l -> l.related().begins(plain));
  }

  /** Several words that lead elsewhere, and a colon: "You may be interested in: …". */
  boolean announcesElsewhere(String text) {
    String plain = bare(text);
    return any(l -> announces(plain, l.related().matchAt(plain, 0)));
  }

  private static boolean announces(String plain, int end) {
    int colon = plain.indexOf(':');
    return end > 0 && plain.lastIndexOf(' ', end) > 0 && colon >= end && colon <= end + 12;
  }

  /** A line that asks the reader for something: to subscribe, to follow, to donate. */
  boolean asksSomething(String text) {
    String plain = bare(text);
    int asked = 0;
    for (LanguageWords language : languages) {
      asked += language.promotion().count(plain);
    }
    return asked > plain.length() / LONGEST_REQUEST;
  }

  /** A button's or label's words, and nothing else. */
  boolean isLabel(String text) {
    String plain = bare(text);
    return isOneLabel(plain) || isLabelRow(plain);
  }

  private boolean isOneLabel(String plain) {
    return any(l -> l.labels().isAll(plain));
  }

  /** A row of buttons: "Facebook Twitter E-mail". */
  private boolean isLabelRow(String plain) {
    if (plain.length() > LONGEST_ROW || plain.indexOf(' ') < 0) {
      return false;
    }
    int at = 0;
    while (at < plain.length()) {
      int end = at;
      while (end < plain.length() && !isBetweenLabels(plain.charAt(end))) {
        end++;
      }
      if (end > at && !isOneLabel(bare(plain.substring(at, end)))) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  private static boolean isBetweenLabels(char c) {
    return Character.isWhitespace(c) || "|/·•,".indexOf(c) >= 0;
  }

  private boolean any(Predicate<LanguageWords> says) {
    for (LanguageWords language : languages) {
      if (says.test(language)) {
        return true;
      }
    }
    return false;
  }

  /** A line about the article: who, when, where filed, whose picture. */
  boolean describesArticle(String text) {
    String plain = bare(text);
    return any(l -> l.meta().begins(plain));
  }

  boolean isByline(String text) {
    String plain = bare(text);
    return any(l -> l.byline().begins(plain));
  }

  /** Where the words that announce who wrote end ("By", "Text:"), or -1 where there are none. */
  int bylineIntroduction(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return languages.stream().mapToInt(l -> l.byline().matchAt(lower, 0)).max().orElse(-1);
  }

  /** Where a line goes on to who did something else ("edited by"), or -1. */
  int nextCredit(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return languages.stream()
        .mapToInt(l -> l.credit().find(lower))
        .filter(at -> at > 0)
        .min()
        .orElse(-1);
  }

  boolean asksConsent(String text) {
    String plain = bare(text);
    return any(l -> l.consent().isIn(plain));
  }

  boolean asksLogin(String text) {
    String plain = bare(text);
    return any(l -> l.login().isIn(plain));
  }

  /** Lower case, without the bullets and arrows before it and the colon or dots after it. */
  static String plain(String text) {
    return bare(text).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Without the bullets and arrows before it and the colon or dots after it. */
  static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && isTrailing(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isTrailing(char c) {
    return c != ')'
        && !Character.isLetterOrDigit(c)
        && Character.getType(c) != Character.NON_SPACING_MARK
        && Character.getType(c) != Character.COMBINING_SPACING_MARK;
  }
}
