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

/**
 * The page was served by a translating proxy. A proxy may pass a page on untranslated where its
 * engine fails, so a text that is not in the claimed target's language makes it a hint.
 */
public final class TranslateProxy implements Signal {

  private static final SignalId ID = new SignalId("translate-proxy");

  private final ProxyAddresses proxies = ProxyAddresses.load();

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "The address is a translating proxy's. Its parts tell the original's address and the"
        + " languages; where the text is not in the target's language, the proxy may have passed"
        + " the page on untranslated.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    return proxies.unwrap(page.address()).map(proxied -> observe(page, proxied)).orElse(List.of());
  }

  private static List<Evidence> observe(Page page, ProxyAddresses.Proxied proxied) {
    LanguageTag target = proxied.target();
    PageAddress original = proxied.original();
    boolean isTranslated =
        target == null
            || page.language().equals(Page.UNKNOWN)
            || page.language().isSameLanguage(target);
    Claim claim = new Claim(proxied.engine(), proxied.source(), target, Editing.NOT_SAID, original);
    return Observed.evidence(
        ID, isTranslated ? Strength.PROOF : Strength.HINT, page.address().toString(), "url", claim);
  }
}
