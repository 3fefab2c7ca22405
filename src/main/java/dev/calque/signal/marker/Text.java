package dev.calque.signal.marker;

import dev.calque.signal.catalogue.Entry;
import dev.calque.signal.catalogue.Spelling;
import java.util.List;
import java.util.Locale;

/**
 * What a value has to be like; case doesn't matter.
 *
 * @param kind how it is compared
 * @param value with what, in lower case; empty for {@link Kind#ANY}
 */
record Text(Kind kind, String value) {

  /** The keys of data files for it. */
  static final List<String> KEYS = List.of("equals", "contains", "begins", "token", "declares");

  /** How a value is compared. */
  enum Kind {
    ANY,
    EQUALS,
    CONTAINS,
    BEGINS,
    /** One of the words of a list separated by white space. */
    TOKEN,
    /** One of a style's declarations, however its spaces are set. */
    DECLARES
  }

  static Text of(Entry entry) {
    Text found = new Text(Kind.ANY, "");
    for (Kind kind : Kind.values()) {
      String key = Spelling.of(kind);
      if (kind != Kind.ANY && entry.has(key)) {
        if (found.kind() != Kind.ANY) {
          throw entry.refusal("only one of " + KEYS + " can be meant");
        }
        found = new Text(kind, entry.text(key).toLowerCase(Locale.ROOT));
      }
    }
    return found;
  }

  boolean matches(String text) {
    return switch (kind) {
      case ANY -> true;
      case EQUALS -> text.strip().equalsIgnoreCase(value);
      case CONTAINS -> find(text, 0) >= 0;
      case BEGINS -> begins(text);
      case TOKEN -> hasToken(text);
      case DECLARES -> declares(text);
    };
  }

  private boolean begins(String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.regionMatches(true, at, value, 0, value.length());
  }

  /** Without a lower-case copy: every class and style of a page comes by here. */
  private int find(String text, int from) {
    for (int at = from; at <= text.length() - value.length(); at++) {
      if (text.regionMatches(true, at, value, 0, value.length())) {
        return at;
      }
    }
    return -1;
  }

  private boolean hasToken(String text) {
    for (int at = find(text, 0); at >= 0; at = find(text, at + 1)) {
      int end = at + value.length();
      boolean begins = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      if (begins && (end == text.length() || Character.isWhitespace(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private boolean declares(String style) {
    // As the translator writes it, hundreds of times a page.
    if (style.startsWith(value)
        && (style.length() == value.length() || style.charAt(value.length()) == ';')) {
      return true;
    }
    int start = 0;
    while (start <= style.length()) {
      int semicolon = style.indexOf(';', start);
      int end = semicolon < 0 ? style.length() : semicolon;
      if (isDeclaration(style, start, end)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** Compares what isn't white space; the value has none where it could be set otherwise. */
  private boolean isDeclaration(String style, int start, int end) {
    int expected = 0;
    for (int at = start; at < end; at++) {
      char c = Character.toLowerCase(style.charAt(at));
      if (Character.isWhitespace(c)) {
        continue;
      }
      while (expected < value.length() && value.charAt(expected) == ' ') {
        expected++;
      }
      if (expected == value.length() || value.charAt(expected++) != c) {
        return false;
      }
    }
    return expected == value.length();
  }
}
