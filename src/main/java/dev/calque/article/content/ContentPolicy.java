package dev.calque.article.content;

import java.util.List;
import org.jsoup.safety.Safelist;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What may stand in a reader view's markup, once for both sanitisers. */
final class ContentPolicy {

  static final List<String> ELEMENTS =
      List.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "details",
          "dfn",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "rb",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "u",
          "ul",
          "var",
          "wbr");

  /** Presentation MathML without anything that links, embeds or acts. */
  static final List<String> FORMULAS =
      List.of(
          "math",
          "mfrac",
          "mi",
          "mmultiscripts",
          "mn",
          "mo",
          "mover",
          "mpadded",
          "mphantom",
          "mprescripts",
          "mroot",
          "mrow",
          "ms",
          "mspace",
          "msqrt",
          "mstyle",
          "msub",
          "msubsup",
          "msup",
          "mtable",
          "mtd",
          "mtext",
          "mtr",
          "munder",
          "munderover");

  private ContentPolicy() {}

  static Safelist safelist() {
    Safelist list = new Safelist().preserveRelativeLinks(false);
    list.addTags(ELEMENTS.toArray(String[]::new));
    list.addTags(FORMULAS.toArray(String[]::new));
    list.addAttributes(":all", "dir", "lang");
    list.addAttributes("a", "href", "title").addProtocols("a", "href", "http", "https");
    list.addAttributes("img", "src", "srcset", "alt", "title", "width", "height");
    list.addProtocols("img", "src", "http", "https");
    list.addAttributes("blockquote", "cite").addProtocols("blockquote", "cite", "http", "https");
    list.addAttributes("q", "cite").addProtocols("q", "cite", "http", "https");
    list.addAttributes("td", "colspan", "rowspan", "headers");
    list.addAttributes("th", "colspan", "rowspan", "scope");
    list.addAttributes("ol", "start", "type", "reversed");
    list.addAttributes("li", "value");
    list.addAttributes("pre", "data-language");
    list.addAttributes("time", "datetime");
    list.addAttributes("abbr", "title");
    list.addAttributes("dfn", "title");
    list.addAttributes("math", "display");
    list.addAttributes("mi", "mathvariant");
    list.addAttributes("mo", "stretchy");
    return list;
  }

  static PolicyFactory owasp() {
    HtmlPolicyBuilder builder =
        new HtmlPolicyBuilder()
            .allowElements(ELEMENTS.toArray(String[]::new))
            .allowElements(FORMULAS.toArray(String[]::new))
            .allowWithoutAttributes("a", "span", "img")
            .allowUrlProtocols("http", "https");
    builder.allowAttributes("dir", "lang").globally();
    builder.allowAttributes("href", "title").onElements("a");
    builder.allowAttributes("src", "srcset", "alt", "title", "width", "height").onElements("img");
    builder.allowAttributes("cite").onElements("blockquote", "q");
    builder.allowAttributes("colspan", "rowspan", "headers").onElements("td");
    builder.allowAttributes("colspan", "rowspan", "scope").onElements("th");
    builder.allowAttributes("start", "type", "reversed").onElements("ol");
    builder.allowAttributes("value").onElements("li");
    builder.allowAttributes("data-language").onElements("pre");
    builder.allowAttributes("datetime").onElements("time");
    builder.allowAttributes("title").onElements("abbr", "dfn");
    builder.allowAttributes("display").onElements("math");
    builder.allowAttributes("mathvariant").onElements("mi");
    builder.allowAttributes("stretchy").onElements("mo");
    return builder.toFactory();
  }
}
