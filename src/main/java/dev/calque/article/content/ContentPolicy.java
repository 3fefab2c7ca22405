package dev.calque.article.content;

import static java.util.Map.entry;

import dev.calque.page.ReadingBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.safety.Safelist;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * What may stand in a reader view's markup: the one list that both sanitisers are built from and
 * the tests read.
 */
final class ContentPolicy {

  static final Set<String> ELEMENTS =
      words(
          """
          a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn dl dt em
          figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rb rp rt ruby s samp
          small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr
          """);

  /** Presentation MathML without anything that links, embeds or acts. */
  static final Set<String> FORMULAS =
      words(
          """
          math mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace
          msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover
          """);

  /** Attributes of every element. */
  static final Set<String> EVERYWHERE = words("dir lang");

  /** Attributes by the element that may have them. */
  static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          entry("a", words("href title")),
          entry("abbr", words("title")),
          entry("blockquote", words("cite")),
          entry("dfn", words("title")),
          entry("img", words("src srcset alt title width height")),
          entry("li", words("value")),
          entry("math", words("display")),
          entry("mi", words("mathvariant")),
          entry("mo", words("stretchy")),
          entry("ol", words("start type reversed")),
          entry("pre", words("data-language")),
          entry("q", words("cite")),
          entry("td", words("colspan rowspan")),
          entry("th", words("colspan rowspan scope")),
          entry("time", words("datetime")));

  /** Attributes that are one address; {@code srcset} holds several. */
  static final List<String> ADDRESSES = List.of("href", "src", "cite");

  private ContentPolicy() {}

  /**
   * The first sanitiser's list. It has no protocols: every address is read by {@link
   * CheckedAddresses}, which asks for more, and by the second sanitiser. jsoup's own check resolves
   * each address with {@code java.net.URL}; that was half the cost of cleaning.
   */
  static Safelist safelist() {
    Safelist list = new SteppingSafelist();
    list.addTags(array(ELEMENTS)).addTags(array(FORMULAS));
    list.addAttributes(":all", array(EVERYWHERE));
    ATTRIBUTES.forEach((element, names) -> list.addAttributes(element, array(names)));
    return list;
  }

  static PolicyFactory owasp() {
    HtmlPolicyBuilder builder =
        new HtmlPolicyBuilder()
            .allowElements(array(ELEMENTS))
            .allowElements(array(FORMULAS))
            .allowUrlProtocols("http", "https")
            .withPreprocessor(SteppingReceiver::new);
    builder.allowAttributes(array(EVERYWHERE)).globally();
    ATTRIBUTES.forEach(
        (element, names) -> builder.allowAttributes(array(names)).onElements(element));
    return builder.toFactory();
  }

  /**
   * Lets the reading's budget end a cleaning half-way: a large page with little but links takes
   * seconds of it.
   */
  private static final class SteppingSafelist extends Safelist {
    @Override
    public boolean isSafeTag(String tag) {
      ReadingBudget.step();
      return super.isSafeTag(tag);
    }
  }

  /** The same for the second sanitiser. */
  private record SteppingReceiver(HtmlStreamEventReceiver next) implements HtmlStreamEventReceiver {

    @Override
    public void openDocument() {
      next.openDocument();
    }

    @Override
    public void closeDocument() {
      next.closeDocument();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
      ReadingBudget.step();
      next.openTag(name, attributes);
    }

    @Override
    public void closeTag(String name) {
      next.closeTag(name);
    }

    @Override
    public void text(String text) {
      ReadingBudget.step();
      next.text(text);
    }
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+", -1));
  }

  private static String[] array(Set<String> names) {
    return names.toArray(String[]::new);
  }
}
