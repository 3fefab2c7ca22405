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
   * @param inside the name of its parent, which has to match, too; or null
   * @param least how many of them at least
   * @param covers which share of the page's visible letters they hold at least, 0 to 1
   */
  record ElementProbe(
      @Nullable String tag,
      @Nullable String attribute,
      Text value,
      @Nullable String inside,
      int least,
      double covers,
      @Nullable String sourceAttribute,
      @Nullable String targetAttribute)
      implements Probe {

    /** The same without what it asks of number and share: what it looks for. */
    ElementProbe selector() {
      return new ElementProbe(tag, attribute, value, inside, 1, 0, null, null);
    }

    boolean matches(Element element) {
      Element above = element.parent();
      return (tag == null || element.nameIs(tag))
          && (attribute == null
              || (element.hasAttr(attribute) && value.matches(element.attr(attribute))))
          && (inside == null || (above != null && above.nameIs(inside)));
    }
  }

  /** A {@code meta} element by its {@code name}, {@code property} or {@code http-equiv}. */
  record MetaProbe(String name, Text content, @Nullable String targetName) implements Probe {}

  /** A response header field. */
  record HeaderProbe(String name, Text value) implements Probe {}

  /** An HTML comment. */
  record CommentProbe(Text value) implements Probe {}

  /** The page's host: one of these or below it. */
  record HostProbe(HostList hosts) implements Probe {}
}
