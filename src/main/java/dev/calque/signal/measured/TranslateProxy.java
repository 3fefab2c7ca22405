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

/**
 * The page was served by a translating proxy: its address says so, or its canonical or base
 * address, or the note of what saved it. Links to a proxy say nothing.
 *
 * <p>A proxy may pass a page on untranslated where its engine fails, so a text that is not in the
 * claimed target's language makes it a hint.
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
    return "The address is a translating proxy's, or the page's own word on its address is, or it"
        + " was saved from there. Its parts tell the original's address and the languages; where"
        + " the text is not in the target's language, the proxy may have passed the page on"
        + " untranslated.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    return look(page, page.address(), "url")
        .or(() -> look(page, page.canonical(), "link[rel=canonical]"))
        .or(() -> look(page, page.baseAddress(), "base"))
        .or(() -> SavedFrom.of(page).flatMap(note -> look(page, note.address(), "text")))
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<Evidence> look(Page page, PageAddress address, String where) {
    return proxies
        .unwrap(address)
        .map(
            proxied ->
                Observed.evidence(
                        ID, strength(page, proxied), address.toString(), where, claim(proxied))
                    .get(0));
  }

  private static Strength strength(Page page, ProxyAddresses.Proxied proxied) {
    LanguageTag target = proxied.target();
    boolean isTranslated =
        target == null
            || page.language().equals(Page.UNKNOWN)
            || page.language().isSameLanguage(target);
    return isTranslated ? Strength.PROOF : Strength.HINT;
  }

  private static Claim claim(ProxyAddresses.Proxied proxied) {
    return new Claim(
        proxied.engine(), proxied.source(), proxied.target(), Editing.NOT_SAID, proxied.original());
  }
}
