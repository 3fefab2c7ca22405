package dev.calque.article.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the contract promises of {@code contentHtml}, written down apart from the sanitiser. */
public final class CleanMarkup {

  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn dl dt "
                  + "em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rb rp "
                  + "rt ruby s samp small span strong sub summary sup table tbody td "
                  + "tfoot th thead time tr u ul var wbr math mfrac mi mmultiscripts mn mo mover"
                  + " mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup"
                  + " msup mtable mtd mtext mtr munder munderover")
              .split(" ", -1));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "src",
          "srcset",
          "alt",
          "title",
          "width",
          "height",
          "cite",
          "dir",
          "lang",
          "colspan",
          "rowspan",
          "scope",
          "start",
          "type",
          "reversed",
          "value",
          "data-language",
          "datetime",
          "display",
          "mathvariant",
          "stretchy");
  private static final List<String> URLS = List.of("href", "src", "cite");

  private CleanMarkup() {}

  /** Fails on an element, attribute or address that a reader view must not have. */
  public static void assertClean(String html) {
    for (Element element : Jsoup.parse(html).body().children().select("*")) {
      assertThat(ELEMENTS).as(html).contains(element.normalName());
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
        if (URLS.contains(attribute.getKey())) {
          assertAddress(attribute.getValue());
        }
      }
      for (String candidate : element.attr("srcset").split(",", -1)) {
        if (!candidate.isBlank()) {
          assertAddress(candidate.strip());
        }
      }
    }
  }

  private static void assertAddress(String value) {
    String url = value.toLowerCase(Locale.ROOT);
    assertThat(url).matches("https?://[^/@]+(/.*)?(\\s.*)?");
  }
}
