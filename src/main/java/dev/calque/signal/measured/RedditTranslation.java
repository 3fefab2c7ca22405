package dev.calque.signal.measured;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.signal.Claim;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Signal;
import dev.calque.signal.SignalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reddit serves threads translated by machine under the parameter {@code tl}; without it the same
 * address is the original.
 */
public final class RedditTranslation implements Signal {

  private static final SignalId ID = new SignalId("reddit-translation");
  private static final String PARAMETER = "tl";

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "Reddit translates threads by machine where the address has the parameter tl; the same"
        + " address without it is the original.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    PageAddress address = page.address();
    Optional<LanguageTag> target =
        isReddit(address.host())
            ? ProxyAddresses.parameter(address, PARAMETER).flatMap(LanguageTag::parse)
            : Optional.empty();
    if (target.isEmpty()) {
      return List.of();
    }
    // A thread that was in the reader's language already is passed on as it is.
    boolean isTranslated =
        page.language().equals(Page.UNKNOWN) || page.language().isSameLanguage(target.get());
    Claim claim =
        new Claim(
            new Engine("reddit", "Reddit translation"),
            null,
            target.get(),
            Editing.NOT_SAID,
            original(address));
    return isTranslated
        ? Observed.proof(ID, address.toString(), "url", claim)
        : Observed.hint(ID, address.toString(), "url", claim);
  }

  private static boolean isReddit(String host) {
    return host.equals("reddit.com") || host.endsWith(".reddit.com");
  }

  private static PageAddress original(PageAddress address) {
    List<String> kept = new ArrayList<>();
    for (String parameter : address.query().substring(1).split("&", -1)) {
      if (!parameter.startsWith(PARAMETER + "=")) {
        kept.add(parameter);
      }
    }
    String query = kept.isEmpty() ? "" : "?" + String.join("&", kept);
    return new PageAddress(address.scheme(), address.host(), address.port(), address.path(), query);
  }
}
