package dev.calque.signal.measured;

import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.ReadingBudget;
import dev.calque.page.TextBlock;
import dev.calque.signal.Claim;
import dev.calque.signal.Direction;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import dev.calque.signal.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Chrome and Google's widget set {@code translated-ltr} or {@code translated-rtl} on the root and
 * nest fonts around what they translated. Together they show a page saved after translation; the
 * class alone is left behind in templates.
 */
public final class SavedTranslation implements Signal {

  private static final SignalId ID = new SignalId("google-saved-translation");
  private static final Engine GOOGLE = new Engine("google-translate", "Google Translate");
  private static final int LEAST_NESTS = 2;
  // Browsers translate what is scrolled into sight, so a saved page may hold little of it; a
  // template that was saved translated has no more than its menu's words so.
  private static final double LEAST_SHARE = 0.1;

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The root bears Google's class for a translated page, and its pairs of font"
        + " elements hold a part of the text: the page was saved after the browser had translated"
        + " it. The class alone, or with a few words in such pairs, is a hint: templates carry"
        + " both. A root with the classes of both directions and no pair is only left over.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    Element root = page.document().firstElementChild();
    if (root == null || root.attributesSize() == 0) {
      return List.of();
    }
    boolean isLeftToRight = root.hasClass("translated-ltr");
    boolean isRightToLeft = root.hasClass("translated-rtl");
    if (!isLeftToRight && !isRightToLeft) {
      return List.of();
    }
    Nests nests = Nests.in(page);
    if (nests.count() == 0 && isLeftToRight && isRightToLeft) {
      return List.of();
    }
    boolean isTranslated = nests.count() >= LEAST_NESTS && nests.share() >= LEAST_SHARE;
    Optional<SavedFrom.Note> saved = SavedFrom.of(page);
    Claim claim =
        new Claim(
            GOOGLE,
            null,
            LanguageTag.parse(root.attr("lang")).orElse(null),
            Editing.NOT_SAID,
            saved.map(SavedFrom.Note::address).orElse(null));
    return List.of(
        new Evidence(
            ID,
            isTranslated ? Strength.PROOF : Strength.HINT,
            Direction.FOR,
            isRightToLeft ? "translated-rtl" : "translated-ltr",
            "html",
            claim));
  }

  /** The translator's pairs of fonts, and which share of the page's text they hold. */
  private record Nests(int count, double share) {

    // By Google's code, hundreds of times a page.
    private static final String AS_WRITTEN = "vertical-align: inherit";

    /** As far as it takes to decide: a saved page has hundreds. */
    static Nests in(Page page) {
      int all = 0;
      for (TextBlock block : page.text().blocks()) {
        ReadingBudget.step();
        all += block.text().length();
      }
      Counter counter = new Counter(all);
      NodeTraversor.filter(counter, page.document());
      return new Nests(counter.count, all == 0 ? 0 : (double) counter.letters / all);
    }

    /** Counts until there are enough. */
    private static final class Counter implements NodeFilter {
      private final double enough;
      private int count;
      private int letters;

      Counter(int all) {
        enough = all * LEAST_SHARE;
      }

      @Override
      public FilterResult head(Node node, int depth) {
        ReadingBudget.step();
        if (node.nameIs("font") && node instanceof Element font && isNested(font)) {
          count++;
          letters += font.text().length();
          return count >= LEAST_NESTS && letters >= enough
              ? FilterResult.STOP
              : FilterResult.CONTINUE;
        }
        return FilterResult.CONTINUE;
      }
    }

    private static boolean isNested(Element font) {
      Element parent = font.parent();
      return parent != null && parent.nameIs("font") && isBare(font) && isBare(parent);
    }

    /** With the style that Google writes, or with what is left where a cleaner took it off. */
    private static boolean isBare(Element font) {
      String written = font.attr("style");
      if (written.startsWith(AS_WRITTEN)) {
        return true;
      }
      String style = written.toLowerCase(Locale.ROOT).replace(" ", "");
      boolean isSized = font.hasAttr("size") || font.hasAttr("face") || font.hasAttr("color");
      return style.contains("vertical-align:inherit") || (style.isEmpty() && !isSized);
    }
  }
}
