package dev.calque.article;

import java.util.List;
import java.util.Locale;

/**
 * What furniture around articles says, in the languages of one page: its own and English, which
 * systems fall back to.
 */
final class Wording {

  private final List<LanguageWords> languages;

  Wording(List<LanguageWords> languages) {
    this.languages = List.copyOf(languages);
  }

  /** A heading over things that are no longer the article: related ones, comments. */
  boolean opensAppendix(String text) {
    String plain = plain(text);
    return languages.stream().anyMatch(l -> l.appendix().begins(plain));
  }

  /** A line that leads elsewhere: "Read also: …". */
  boolean leadsElsewhere(String text) {
    String plain = plain(text);
    return languages.stream().anyMatch(l -> l.related().begins(plain));
  }

  /** Several words that lead elsewhere, and a colon: "You may be interested in: …". */
  boolean announcesElsewhere(String text) {
    String plain = plain(text);
    return languages.stream().anyMatch(l -> announces(plain, l.related().matchAt(plain, 0)));
  }

  private static boolean announces(String plain, int end) {
    int colon = plain.indexOf(':');
    return end > 0 && plain.lastIndexOf(' ', end) > 0 && colon >= end && colon <= end + 12;
  }

  /** A line that asks the reader for something: to subscribe, to follow, to donate. */
  boolean asksSomething(String text) {
    String plain = plain(text);
    return languages.stream().anyMatch(l -> l.promotion().isIn(plain));
  }

  /** A button's or label's words, and nothing else. */
  boolean isLabel(String text) {
    String plain = plain(text);
    return languages.stream().anyMatch(l -> l.labels().isAll(plain));
  }

  /** A line about the article: who, when, where filed, whose picture. */
  boolean describesArticle(String text) {
    String plain = plain(text);
    return languages.stream().anyMatch(l -> l.meta().begins(plain));
  }

  boolean isByline(String text) {
    String plain = plain(text);
    return languages.stream().anyMatch(l -> l.byline().begins(plain));
  }

  boolean asksConsent(String text) {
    String plain = plain(text);
    return languages.stream().anyMatch(l -> l.consent().isIn(plain));
  }

  boolean asksLogin(String text) {
    String plain = plain(text);
    return languages.stream().anyMatch(l -> l.login().isIn(plain));
  }

  /** Lower case, without the bullets and arrows before it and the colon or dots after it. */
  static String plain(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && isTrailing(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static boolean isTrailing(char c) {
    return c != ')'
        && !Character.isLetterOrDigit(c)
        && Character.getType(c) != Character.NON_SPACING_MARK
        && Character.getType(c) != Character.COMBINING_SPACING_MARK;
  }
}
