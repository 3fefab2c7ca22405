package dev.calque.page;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the names of tags and attributes to a length that honest markup never reaches: the parser
 * takes quadratic time over a name, nine seconds for one of four megabytes. Five megabytes of names
 * that are just not cut take it twice as long as of names of a thousand characters (0.1 to 0.2 s,
 * 2026-11-26); were the limit lower, every other news page would have a run of code or inline data
 * as long, and be looked through for nothing.
 */
final class LongNames {

  /** The longest name that is kept, in characters. */
  static final int MAX_NAME = 16 * 1024;

  private static final Set<String> RAW_TEXT =
      Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  private static final int LONGEST_RAW_TEXT = 8;

  private final String html;
  private @Nullable StringBuilder out;
  private int at;
  private int copied;

  private LongNames(String html) {
    this.html = html;
  }

  /** The markup with every name cut; the same string where there is nothing to cut. */
  static String cut(String html) {
    return mayHaveLongName(html) ? new LongNames(html).run() : html;
  }

  /**
   * One cheap look at every page: is there a run at all that is long enough to be such a name?
   * Looks back from every place where such a run would end, and so at few characters of an honest
   * page.
   */
  private static boolean mayHaveLongName(String html) {
    int runStart = 0;
    while (html.length() - runStart > MAX_NAME) {
      int i = runStart + MAX_NAME;
      while (i >= runStart && !endsName(html.charAt(i))) {
        i--;
      }
      if (i >= runStart) {
        runStart = i + 1;
        continue;
      }
      int runEnd = runStart + MAX_NAME;
      while (runEnd < html.length() && !endsName(html.charAt(runEnd))) {
        runEnd++;
      }
      if (mayHoldLongName(html, runStart, runEnd)) {
        return true;
      }
      runStart = runEnd + 1;
    }
    return false;
  }

  /**
   * Most such runs are code or inline data. An attribute's name has no equals sign in it, and what
   * is left for a tag's begins behind a bracket.
   */
  private static boolean mayHoldLongName(String html, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      char c = html.charAt(i);
      boolean opens = c == '<' && i + 1 < to && isLetter(html.charAt(i + 1));
      if (i - start >= MAX_NAME || (opens && to - i > MAX_NAME)) {
        return true;
      }
      start = c == '=' ? i + 1 : start;
    }
    return to - start > MAX_NAME;
  }

  private String run() {
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0 || open + 1 >= html.length()) {
        break;
      }
      at = open + 1;
      if (html.startsWith("!--", at)) {
        skipPast("-->");
      } else if (isLetter(html.charAt(at))) {
        int start = at;
        name();
        String name = html.substring(start, Math.min(at, start + LONGEST_RAW_TEXT + 1));
        tagRest();
        if (RAW_TEXT.contains(name.toLowerCase(Locale.ROOT))) {
          skipTo("</" + name);
        }
      } else if (html.charAt(at) == '/'
          && at + 1 < html.length()
          && isLetter(html.charAt(at + 1))) {
        at++;
        name();
        tagRest();
      }
    }
    return out == null ? html : out.append(html, copied, html.length()).toString();
  }

  /** Reads one name, and cuts it. */
  private void name() {
    int start = at;
    while (at < html.length() && !endsName(html.charAt(at))) {
      at++;
    }
    cutAfter(start);
  }

  /** Leaves out what is too much of the name that has just been read. */
  private void cutAfter(int start) {
    if (at - start > MAX_NAME) {
      out = out == null ? new StringBuilder(html.length()) : out;
      out.append(html, copied, start + MAX_NAME);
      copied = at;
    }
  }

  /** Reads attributes up to and past the end of the tag. */
  private void tagRest() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '>') {
        at++;
        return;
      } else if (c == '=') {
        at++;
        value();
      } else if (endsName(c)) {
        at++;
      } else {
        attributeName();
      }
    }
  }

  private void attributeName() {
    int start = at;
    while (at < html.length() && html.charAt(at) != '=' && !endsName(html.charAt(at))) {
      at++;
    }
    cutAfter(start);
  }

  private void value() {
    while (at < html.length() && isSpace(html.charAt(at))) {
      at++;
    }
    if (at >= html.length()) {
      return;
    }
    char quote = html.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = html.indexOf(quote, at + 1);
      at = end < 0 ? html.length() : end + 1;
    } else {
      while (at < html.length() && html.charAt(at) != '>' && !isSpace(html.charAt(at))) {
        at++;
      }
    }
  }

  private void skipPast(String end) {
    int found = html.indexOf(end, at);
    at = found < 0 ? html.length() : found + end.length();
  }

  /** Case does not matter for an end tag; a scan from every {@code <} stays linear. */
  private void skipTo(String endTag) {
    int open = html.indexOf('<', at);
    while (open >= 0 && !html.regionMatches(true, open, endTag, 0, endTag.length())) {
      open = html.indexOf('<', open + 1);
    }
    at = open < 0 ? html.length() : open;
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || isSpace(c);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
