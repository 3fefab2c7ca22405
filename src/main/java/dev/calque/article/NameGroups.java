package dev.calque.article;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the class names, the id and the role of an element say of it, for the elements of one
 * outline. Not thread-safe.
 */
final class NameGroups {

  // Generated names can be endless; what an element is for, it says early.
  private static final int MAX_NAME_LENGTH = 300;
  private static final int KNOWN = 1 << 30;

  private final NameVocabulary vocabulary;
  private final Outline outline;
  // Every step asks after the same elements.
  private final int[] byElement;
  // Pages repeat the same few names over and over.
  private final Map<String, Integer> byNames = new HashMap<>();

  NameGroups(NameVocabulary vocabulary, Outline outline) {
    this.vocabulary = vocabulary;
    this.outline = outline;
    this.byElement = new int[outline.size()];
  }

  /** The groups of the element's names, as {@link NameVocabulary} bits. */
  int of(int index) {
    if (byElement[index] == 0) {
      byElement[index] = KNOWN | of(outline.element(index));
    }
    return byElement[index] & ~KNOWN;
  }

  private int of(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    Attributes attributes = element.attributes();
    int groups = of(attributes.get("class"));
    if (!isHeading(element.normalName())) {
      groups |= of(attributes.get("id"));
    }
    String role = attributes.get("role");
    return role.isEmpty() ? groups : groups | vocabulary.ofRole(role);
  }

  /** A heading's id is the anchor of its section, made from its words. */
  private static boolean isHeading(String name) {
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private int of(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Integer found = byNames.get(names);
    if (found == null) {
      found = read(names, Math.min(names.length(), MAX_NAME_LENGTH));
      byNames.put(names, found);
    }
    return found;
  }

  /** Reads each part of the names alone, and together with the part before it. */
  private int read(String names, int end) {
    int groups = 0;
    int last = 0;
    int before = NameVocabulary.NOWHERE;
    int at = 0;
    while (at < end) {
      int partEnd = partEnd(names, at, end);
      if (partEnd == at) {
        // A space ends one name: the words on its sides don't belong together.
        before = Character.isWhitespace(names.charAt(at)) ? NameVocabulary.NOWHERE : before;
        at++;
        continue;
      }
      int together = walk(names, at, partEnd, before);
      int said = together == 0 ? walk(names, at, partEnd, NameVocabulary.START) : together;
      // "entry-meta" is no entry: what two words say together, neither says alone.
      groups = together == 0 ? groups | said : (groups & ~last) | said;
      last = said;
      before = place(names, at, partEnd);
      at = partEnd;
    }
    return groups;
  }

  /** The groups of the word that goes on from a place with this part. */
  private int walk(String names, int from, int to, int start) {
    int groups = 0;
    int place = start;
    for (int i = from; i < to && place != NameVocabulary.NOWHERE; i++) {
      place = vocabulary.step(place, names.charAt(i));
      groups |= vocabulary.beginning(place);
    }
    return groups | vocabulary.whole(place);
  }

  private int place(String names, int from, int to) {
    int place = NameVocabulary.START;
    for (int i = from; i < to && place != NameVocabulary.NOWHERE; i++) {
      place = vocabulary.step(place, names.charAt(i));
    }
    return place;
  }

  private static int partEnd(String names, int from, int end) {
    int at = from;
    while (at < end && Character.isLetter(names.charAt(at))) {
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
}
