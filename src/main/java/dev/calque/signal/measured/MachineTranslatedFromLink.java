package dev.calque.signal.measured;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.signal.Claim;
import dev.calque.signal.Editing;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import dev.calque.signal.Strength;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The link to the original that Google's markup rules ask for: {@code <link rel="alternate
 * machine-translated-from" hreflang="fr" href="…">}. Site-wide heads carry it onto the original as
 * well, where it leads to the page itself or names the page's own language.
 */
public final class MachineTranslatedFromLink implements Signal {

  private static final SignalId ID = new SignalId("machine-translated-from-link");
  // "/fr/" is an entrance, too: three parts, the first and the last of them empty.
  private static final int DEEPEST_ENTRANCE = 3;

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The page links to what it was machine-translated from, as Google's markup rules ask. It"
        + " counts only where the link leads elsewhere and to another language: site-wide heads"
        + " put it on originals, too. Without the original's language, or where it leads from"
        + " inside a site to its entrance, it may be a site-wide head's: a hint.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    // Broken heads end early: what follows them stands at the beginning of the body.
    for (Element around : List.of(page.document().head(), page.document().body())) {
      for (Element link = around.firstElementChild();
          link != null;
          link = link.nextElementSibling()) {
        if (link.nameIs("link") && hasToken(link.attr("rel"))) {
          List<Evidence> found = observe(page, link);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  private static List<Evidence> observe(Page page, Element link) {
    Optional<PageAddress> original = page.resolve(link.attr("href"));
    Optional<LanguageTag> source = LanguageTag.parse(link.attr("hreflang"));
    boolean isItself =
        original.isEmpty()
            || original.get().equals(page.address())
            || original.get().equals(page.canonical());
    boolean isOwnLanguage = source.filter(page.language()::isSameLanguage).isPresent();
    if (isItself || isOwnLanguage || page.language().equals(Page.UNKNOWN)) {
      return List.of();
    }
    Claim claim = new Claim(null, source.orElse(null), null, Editing.NOT_SAID, original.get());
    boolean isOfThisPage = source.isPresent() && !isEntrance(page, original.get());
    return Observed.evidence(
        ID,
        isOfThisPage ? Strength.PROOF : Strength.HINT,
        link.outerHtml(),
        "link[rel*=machine-translated-from]",
        claim);
  }

  private static boolean isEntrance(Page page, PageAddress original) {
    return original.path().equals("/")
        && original.query().isEmpty()
        && page.address().path().split("/", -1).length > DEEPEST_ENTRANCE;
  }

  private static boolean hasToken(String rel) {
    for (String token : rel.strip().split("\\s+", -1)) {
      if (token.equalsIgnoreCase("machine-translated-from")) {
        return true;
      }
    }
    return false;
  }
}
