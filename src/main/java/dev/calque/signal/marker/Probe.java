package dev.calque.signal.marker;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One thing to look for on a page. */
sealed interface Probe {

  /**
   * An element.
   *
   * @param tag its name, or null for any
   * @param attribute an attribute that it has, or null for none in particular
   * @param value what the attribute's value has to be like
   * @param inside the name of its parent, which has to have the attribute like it; or null
   * @param least how many of them at least
   * @param covers which share of the page's visible letters they hold at least, 0 to 1
   * @param sourceAttribute which of its attributes says the original's language, or null
   * @param targetAttribute which of its attributes says its language, or null
   * @param engineAttribute which attribute, of it or one around it, names the engine, or null
   */
  record ElementProbe(
      @Nullable String tag,
      @Nullable String attribute,
      Text value,
      @Nullable String inside,
      int least,
      double covers,
      @Nullable String sourceAttribute,
      @Nullable String targetAttribute,
      @Nullable String engineAttribute)
      implements Probe {

    /** The same without what it asks of number and share: what it looks for. */
    ElementProbe selector() {
      return new ElementProbe(tag, attribute, value, inside, 1, 0, null, null, null);
    }

    boolean matches(Element element) {
      if (tag != null && !element.nameIs(tag)) {
        return false;
      }
      if (inside == null) {
        return hasAttribute(element);
      }
      Element above = element.parent();
      return above != null && above.nameIs(inside) && hasAttribute(element) && hasAttribute(above);
    }

    private boolean hasAttribute(Element element) {
      if (attribute == null) {
        return true;
      }
      return element.attributesSize() > 0
          && element.attributes().hasKey(attribute)
          && value.matches(element.attributes().get(attribute));
    }
  }

  /** A {@code meta} element by its {@code name}, {@code property} or {@code http-equiv}. */
  record MetaProbe(String name, Text content, @Nullable String targetName) implements Probe {}

  /** A response header field. */
  record HeaderProbe(String name, Text value) implements Probe {}

  /**
   * An HTML comment.
   *
   * @param file which member of the JSON in it names the file that was translated, or null
   * @param folder in which folder the tool writes its translations, a folder for each language;
   *     null where no file is named
   */
  record CommentProbe(Text value, @Nullable String file, @Nullable String folder)
      implements Probe {}

  /** The page's host: one of these or below it. */
  record HostProbe(HostList hosts) implements Probe {}
}
