package dev.calque.signal.measured;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.signal.Claim;
import dev.calque.signal.Editing;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The link to the original that Google's markup rules ask for: {@code <link rel="alternate
 * machine-translated-from" hreflang="fr" href="…">}. Site-wide heads carry it onto the original as
 * well, where it leads to the page itself or names the page's own language.
 */
public final class MachineTranslatedFromLink implements Signal {

  private static final SignalId ID = new SignalId("machine-translated-from-link");

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The page links to what it was machine-translated from, as Google's markup rules ask. It"
        + " counts only where the link leads elsewhere and to another language: site-wide heads"
        + " put it on originals, too.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    for (Element link : page.document().head().children()) {
      if (isFromLink(link.attr("rel"))) {
        List<Evidence> found = observe(page, link);
        if (!found.isEmpty()) {
          return found;
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
    return Observed.proof(ID, link.outerHtml(), "head > link", claim);
  }

  private static boolean isFromLink(String rel) {
    return Arrays.asList(rel.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
        .contains("machine-translated-from");
  }
}
