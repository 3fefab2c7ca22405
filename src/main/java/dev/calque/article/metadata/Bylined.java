package dev.calque.article.metadata;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Tells which elements a page marks as its byline, and what names stand in them. */
final class Bylined {

  /** Longer is a biography. Readability's figure: a byline has fewer than 100 characters. */
  static final int LONGEST = 100;

  // What an element can hold and still be a line with a name in it.
  private static final int MOST_NODES = 12;
  private static final int MOST_DEPTH = 3;
  private static final int MOST_NAMES = 12;
  private static final String[] STEMS = {"byline", "author", "dateline", "writtenby"};
  // "authors", "authorname": still the author; "authorization" is not.
  private static final Set<String> ENDINGS = Set.of("", "s", "name", "names", "info", "line");
  // Names of what stands beside authors and doesn't name this text's.
  private static final String[] OTHERS = {
    "follow", "photo", "avatar", "image", "comment", "social", "share", "related", "count", "icon"
  };

  private Bylined() {}

  /** Whether the page says of the element that it tells who wrote. */
  static boolean isMarked(Element element) {
    Attributes attributes = element.attributes();
    return hasWord(attributes.get("rel"), "author")
        || hasWord(attributes.get("itemprop"), "author")
        || isNamed(attributes.get("class"))
        || isNamed(attributes.get("id"));
  }

  private static boolean hasWord(String words, String word) {
    int at = words.indexOf(word);
    return at >= 0
        && (at == 0 || words.charAt(at - 1) == ' ')
        && (at + word.length() == words.length() || words.charAt(at + word.length()) == ' ');
  }

  private static boolean isNamed(String attribute) {
    if (attribute.length() < 6) {
      return false;
    }
    String names = attribute.toLowerCase(Locale.ROOT);
    for (String stem : STEMS) {
      if (hasStem(names, stem)) {
        return !hasAny(names, OTHERS);
      }
    }
    return false;
  }

  private static boolean hasAny(String names, String[] parts) {
    for (String part : parts) {
      if (names.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** A stem begins a word, and the word ends with it or nearly so. */
  private static boolean hasStem(String names, String stem) {
    int at = names.indexOf(stem);
    while (at >= 0) {
      int end = at + stem.length();
      int wordEnd = end;
      while (wordEnd < names.length() && Character.isLetter(names.charAt(wordEnd))) {
        wordEnd++;
      }
      boolean begins = at == 0 || !Character.isLetter(names.charAt(at - 1));
      if (begins && ENDINGS.contains(names.substring(end, wordEnd))) {
        return true;
      }
      at = names.indexOf(stem, end);
    }
    return false;
  }

  /** The names that are marked inside the line, or else the whole line; empty where it's long. */
  static String text(Element line) {
    Set<String> names = new LinkedHashSet<>();
    int seen = 0;
    for (Element inner : line.children()) {
      if (++seen > MOST_NODES) {
        break;
      }
      addNames(inner, names, MOST_DEPTH);
    }
    return names.isEmpty() ? ShortText.of(line, LONGEST) : String.join(", ", names);
  }

  private static void addNames(Element element, Set<String> names, int depth) {
    if (isName(element)) {
      String name = ShortText.of(element, LONGEST);
      if (!name.isEmpty() && names.size() < MOST_NAMES) {
        names.add(name);
      }
    } else if (depth > 0 && element.childrenSize() <= MOST_NODES) {
      element.children().forEach(inner -> addNames(inner, names, depth - 1));
    }
  }

  private static boolean isName(Element element) {
    if (element.attr("itemprop").equals("name")) {
      return true;
    }
    String names = element.attr("class").toLowerCase(Locale.ROOT);
    int author = names.indexOf("author");
    return author >= 0
        && (names.indexOf("name", author) >= 0 || names.indexOf("link", author) >= 0)
        && !hasAny(names, OTHERS);
  }
}
