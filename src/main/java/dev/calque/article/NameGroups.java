package dev.calque.article;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What the class names, the id and the role of an element say of it. Not thread-safe: one a page.
 */
final class NameGroups {

  // Generated names can be endless; what an element is for, it says early.
  private static final int MAX_NAME_LENGTH = 300;

  private final NameVocabulary vocabulary;
  // Pages repeat the same few names over and over.
  private final Map<String, Integer> known = new HashMap<>();

  NameGroups(NameVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The groups of the element's names, as {@link NameVocabulary} bits. */
  int of(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    int groups = of(element.className());
    if (!isHeading(element.normalName())) {
      groups |= of(element.id());
    }
    String role = element.attr("role");
    if (!role.isEmpty()) {
      groups |= vocabulary.ofRole(role);
    }
    return groups;
  }

  /** A heading's id is the anchor of its section, made from its words. */
  private static boolean isHeading(String name) {
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private int of(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Integer found = known.get(names);
    if (found == null) {
      found = read(names.substring(0, Math.min(names.length(), MAX_NAME_LENGTH)));
      known.put(names, found);
    }
    return found;
  }

  private int read(String names) {
    int groups = 0;
    int last = 0;
    String previous = "";
    int at = 0;
    while (at < names.length()) {
      int end = partEnd(names, at);
      if (end > at) {
        String part = lowerCase(names, at, end);
        int both = previous.isEmpty() ? 0 : vocabulary.ofBoth(previous, part);
        // "entry-meta" is no entry: what two words say together, neither says alone.
        groups = both == 0 ? groups | vocabulary.of(part) : (groups & ~last) | both;
        last = both == 0 ? vocabulary.of(part) : both;
        previous = part;
        at = end;
      } else {
        // A space ends one name: the words on its sides don't belong together.
        previous = Character.isWhitespace(names.charAt(at)) ? "" : previous;
        at++;
      }
    }
    return groups;
  }

  private static int partEnd(String names, int from) {
    int at = from;
    while (at < names.length() && Character.isLetter(names.charAt(at))) {
      boolean humps =
          at > from
              && Character.isUpperCase(names.charAt(at))
              && Character.isLowerCase(names.charAt(at - 1));
      if (humps) {
        break;
      }
      at++;
    }
    return at;
  }

  private static String lowerCase(String names, int from, int to) {
    return names.substring(from, to).toLowerCase(java.util.Locale.ROOT);
  }
}
