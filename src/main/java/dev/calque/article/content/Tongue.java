package dev.calque.article.content;

import dev.calque.language.LanguageTag;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The language and direction of a place in a text. An element keeps {@code lang} and {@code dir}
 * where its own differ from those around it, and takes over those of the boxes that were around it.
 *
 * @param lang in the shortest form; empty where unknown
 * @param dir {@code ltr} or {@code rtl}
 */
record Tongue(String lang, String dir) {

  private static final Set<String> ISOLATING = Set.of("bdo", "bdi");

  /** Inside of {@code element}. A direction that isn't declared follows from the language. */
  Tongue within(Element element) {
    if (element.attributesSize() == 0) {
      return this;
    }
    String declared = element.attr("lang");
    String own = declared.isEmpty() ? element.attr("xml:lang") : declared;
    String direction = element.attr("dir").strip().toLowerCase(Locale.ROOT);
    if (own.isEmpty() && direction.isEmpty()) {
      return this;
    }
    LanguageTag tag = own.isEmpty() ? null : LanguageTag.parse(own).orElse(null);
    String language = tag == null ? lang : tag.value();
    if (direction.equals("rtl") || direction.equals("ltr")) {
      return new Tongue(language, direction);
    }
    if (tag == null || language.equals(lang)) {
      return new Tongue(language, dir);
    }
    return new Tongue(language, tag.isRightToLeft() ? "rtl" : "ltr");
  }

  /** Writes on the element what is different inside of it from {@code around}. */
  void mark(Element element, Tongue around) {
    Tongue inside = within(element);
    String declared = element.attr("dir").strip().toLowerCase(Locale.ROOT);
    if (element.attributesSize() > 0) {
      element.removeAttr("lang").removeAttr("dir");
    }
    if (!inside.lang.equals(around.lang)) {
      element.attr("lang", inside.lang);
    }
    if (declared.equals("auto")
        || (ISOLATING.contains(element.normalName()) && !declared.isEmpty())) {
      element.attr("dir", declared); // the order of the characters in it hangs on the attribute
    } else if (!inside.dir.equals(around.dir)) {
      element.attr("dir", inside.dir);
    }
  }
}
