package dev.calque.signal.marker;

import dev.calque.signal.catalogue.Entry;
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
  static final List<String> KEYS = List.of("equals", "contains", "begins", "token");

  /** How a value is compared. */
  enum Kind {
    ANY,
    EQUALS,
    CONTAINS,
    BEGINS,
    /** One of the words of a list separated by white space. */
    TOKEN
  }

  static Text of(Entry entry) {
    Text found = new Text(Kind.ANY, "");
    for (Kind kind : Kind.values()) {
      String key = kind.name().toLowerCase(Locale.ROOT);
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
      case CONTAINS -> text.toLowerCase(Locale.ROOT).contains(value);
      case BEGINS -> text.stripLeading().regionMatches(true, 0, value, 0, value.length());
      case TOKEN -> hasToken(text);
    };
  }

  private boolean hasToken(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(value); at >= 0; at = lower.indexOf(value, at + 1)) {
      int end = at + value.length();
      boolean begins = at == 0 || Character.isWhitespace(lower.charAt(at - 1));
      if (begins && (end == lower.length() || Character.isWhitespace(lower.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
