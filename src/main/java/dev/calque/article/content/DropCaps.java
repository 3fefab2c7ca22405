package dev.calque.article.content;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Joins an initial that was set apart with the rest of its word. */
final class DropCaps {

  private static final List<String> HOLDERS = List.of("span", "b", "strong", "i", "em", "font");
  private static final List<String> NAMES =
      List.of("dropcap", "drop-cap", "drop_cap", "firstletter", "first-letter", "initial");

  /** Letters that are words by themselves: "A river" is no split word. */
  private static final String WORDS = "AIOYEUZWÀÓÔАИВКОСУЯЄІЙ";

  private DropCaps() {}

  static void rewrite(Draft draft) {
    for (String name : HOLDERS) {
      for (Element element : draft.named(name)) {
        if (element.attributesSize() > 0 && isInitial(element)) {
          join(element);
        }
      }
    }
  }

  private static boolean isInitial(Element element) {
    String names = element.className().toLowerCase(Locale.ROOT);
    return !names.isEmpty()
        && NAMES.stream().anyMatch(names::contains)
        && element.text().strip().length() == 1;
  }

  private static void join(Element initial) {
    Node next = initial.nextSibling();
    String letter = initial.text().strip();
    if (next instanceof TextNode text && WORDS.indexOf(letter.charAt(0)) < 0) {
      String rest = text.getWholeText().stripLeading();
      if (!rest.isEmpty() && Character.isLetter(rest.charAt(0))) {
        text.text(rest);
      }
    }
    initial.text(letter);
    Draft.unwrap(initial);
  }
}
