package dev.calque.signal.measured;

import dev.calque.address.AddressOutcome;
import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
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
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Chrome and Google's widget set {@code translated-ltr} or {@code translated-rtl} on the root and
 * nest fonts around what they translated. Together they show a page saved after translation; the
 * class alone is left behind in templates.
 */
public final class SavedTranslation implements Signal {

  private static final SignalId ID = new SignalId("google-saved-translation");
  private static final Engine GOOGLE = new Engine("google-translate", "Google Translate");
  private static final int LEAST_NESTS = 2;
  private static final String SAVED_FROM = "saved from url=";

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The root bears Google's class for a translated page and at least two pairs of its font"
        + " elements are there: the page was saved after the browser had translated it. The class"
        + " alone is a hint; templates carry it.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    Element root = page.document().firstElementChild();
    if (root == null || !hasClass(root)) {
      return List.of();
    }
    int nests = nests(page);
    if (nests == 0) {
      // Both classes or either without a single nest: left behind in a template.
      return List.of();
    }
    Strength strength = nests >= LEAST_NESTS ? Strength.PROOF : Strength.HINT;
    Claim claim =
        new Claim(
            GOOGLE,
            null,
            LanguageTag.parse(root.attr("lang")).orElse(null),
            Editing.NOT_SAID,
            savedFrom(page));
    return List.of(
        new Evidence(
            ID, strength, Direction.FOR, "class=\"" + root.className() + "\"", "html", claim));
  }

  private static boolean hasClass(Element root) {
    return root.hasClass("translated-ltr") || root.hasClass("translated-rtl");
  }

  private static int nests(Page page) {
    int nests = 0;
    for (Element font : page.document().getElementsByTag("font")) {
      Element parent = font.parent();
      boolean isNested = parent != null && parent.nameIs("font");
      if (isNested && isTranslators(font)) {
        nests++;
      }
    }
    return nests;
  }

  private static boolean isTranslators(Element font) {
    return font.attr("style").toLowerCase(Locale.ROOT).contains("vertical-align: inherit");
  }

  /** Browsers note the address of what they save: {@code saved from url=(0034)https://…}. */
  private static @Nullable PageAddress savedFrom(Page page) {
    for (Node node : page.document().childNodes()) {
      if (node instanceof Comment comment) {
        Optional<PageAddress> address = address(comment.getData());
        if (address.isPresent()) {
          return address.get();
        }
      }
    }
    return null;
  }

  private static Optional<PageAddress> address(String comment) {
    int at = comment.indexOf(SAVED_FROM);
    int start = at < 0 ? -1 : comment.indexOf(')', at);
    if (start < 0) {
      return Optional.empty();
    }
    AddressOutcome outcome = PageAddress.parse(comment.substring(start + 1).strip());
    return outcome.match(accepted -> Optional.of(accepted.address()), rejected -> Optional.empty());
  }
}
