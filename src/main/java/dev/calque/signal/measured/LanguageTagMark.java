package dev.calque.signal.measured;

import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.Place;
import dev.calque.page.ReadingBudget;
import dev.calque.page.TextBlock;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import dev.calque.signal.Strength;
import dev.calque.signal.notice.EngineRecognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Language tags that say the text is a machine's: Google's markup rules ({@code en-x-mtfrom-fr},
 * https://cloud.google.com/translate/markup) and BCP 47's extension T with the mechanism {@code t0}
 * (RFC 6497; CLDR's {@code transform_mt}). On the root, the body or an element around nearly all of
 * the text they speak of the page; on a section only of that.
 */
public final class LanguageTagMark implements Signal {

  private static final SignalId ID = new SignalId("machine-translated-language-tag");
  // An element around less may be a quotation, a comment, or one of several answers.
  private static final double NEARLY_ALL = 0.7;
  // Elements of a transformed language, one in another: each takes a look at all of the text.
  private static final int MOST_LOOKED = 10;

  private final EngineRecognizer engines;

  /** A reader of tags that knows vendors by {@code engines}. */
  public LanguageTagMark(EngineRecognizer engines) {
    this.engines = engines;
  }

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The page's language tag itself says that a machine translated the text, as Google's"
        + " terms require of published results (-x-mtfrom-) or as BCP 47 provides (-t-…-t0-). A"
        + " tag that only names what the text was made from (en-t-ru) is a hint: people"
        + " translate, too. So is any where the text isn't in the tag's language.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    Element root = page.document().firstElementChild();
    for (Tagged tagged : candidates(page, root)) {
      Optional<TransformedTag> read = TransformedTag.parse(tagged.tag(), engines);
      if (read.isPresent()) {
        TransformedTag tag = read.get();
        Strength strength =
            tag.isMachines() && isAsTagged(page, tag.target()) ? Strength.PROOF : Strength.HINT;
        return Observed.evidence(ID, strength, tagged.quote(), tagged.where(), tag.claim());
      }
    }
    return List.of();
  }

  /** A tag, and where it stands. */
  private record Tagged(String tag, String quote, String where) {
    static Tagged on(Element element, String attribute) {
      String tag = element.attr(attribute);
      return new Tagged(tag, attribute + "=\"" + tag + "\"", new Place(element).cssPath());
    }
  }

  private static List<Tagged> candidates(Page page, @Nullable Element root) {
    List<Tagged> found = new ArrayList<>();
    add(found, root);
    add(found, page.document().body());
    add(found, aroundNearlyAll(page));
    String content = page.declared().contentLanguage();
    if (mayBeTransformed(content)) {
      boolean isHeader = page.headers().first("content-language").isPresent();
      String where = isHeader ? "header: Content-Language" : "meta[http-equiv=content-language]";
      found.add(new Tagged(content, content, where));
    }
    return found;
  }

  private static void add(List<Tagged> found, @Nullable Element element) {
    if (element != null && element.attributesSize() > 0) {
      for (String attribute : List.of("lang", "xml:lang")) {
        if (mayBeTransformed(element.attr(attribute))) {
          found.add(Tagged.on(element, attribute));
        }
      }
    }
  }

  private static boolean mayBeTransformed(String tag) {
    return tag.length() > 4 && (tag.indexOf('-') >= 0 || tag.indexOf('_') >= 0);
  }

  /**
   * The element with a language around the page's longest text, if it holds nearly all of it: the
   * way up from one block, so that no page is walked for it.
   */
  private static @Nullable Element aroundNearlyAll(Page page) {
    TextBlock longest = null;
    for (TextBlock block : page.text().blocks()) {
      ReadingBudget.step();
      longest =
          longest == null || block.text().length() > longest.text().length() ? block : longest;
    }
    Element at = longest == null ? null : longest.place().element();
    int looked = 0;
    while (at != null && !at.nameIs("body") && looked < MOST_LOOKED) {
      if (at.attributesSize() > 0 && mayBeTransformed(at.attr("lang"))) {
        looked++;
        if (share(page, at) >= NEARLY_ALL) {
          return at;
        }
      }
      at = at.parent();
    }
    return null;
  }

  private static double share(Page page, Element around) {
    int all = 0;
    int inside = 0;
    for (TextBlock block : page.text().blocks()) {
      ReadingBudget.step();
      all += block.text().length();
      inside += isInside(block.place().element(), around) ? block.text().length() : 0;
    }
    return all == 0 ? 0 : (double) inside / all;
  }

  @SuppressWarnings("ReferenceEquality") // this very element, not one that looks like it
  private static boolean isInside(Element element, Element around) {
    Element at = element;
    while (at != null && at != around) {
      at = at.parent();
    }
    return at != null;
  }

  private static boolean isAsTagged(Page page, @Nullable LanguageTag target) {
    return target == null
        || page.language().equals(Page.UNKNOWN)
        || page.language().isSameLanguage(target);
  }
}
