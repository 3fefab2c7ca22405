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
import java.util.List;
import java.util.Optional;

/**
 * Reddit serves threads translated by machine under the parameter {@code tl}, and did so in 2024
 * under a language at the path's end; without it the same address is the original.
 */
public final class RedditTranslation implements Signal {

  private static final SignalId ID = new SignalId("reddit-translation");
  private static final String PARAMETER = "tl";
  // /r/name/comments/id/title/fr/: the seventh part, the first being empty.
  private static final int LANGUAGE_PART = 6;
  private static final int COMMENTS_PART = 3;

  /** A thread in a language that is not its own. */
  private record Translated(LanguageTag target, PageAddress original) {}

  @Override
  public SignalId id() {
    return ID;
  }

  @Override
  public String why() {
    return "Reddit translates threads by machine where the address has the parameter tl, or in 2024"
        + " a language at its path's end; the same address without it is the original.";
  }

  @Override
  public List<String> decides() {
    return List.of("proof for", "hint for");
  }

  @Override
  public List<Evidence> observe(Page page) {
    PageAddress address = page.address();
    if (!isReddit(address.host())) {
      return List.of();
    }
    return byParameter(address)
        .or(() -> byPath(address))
        .map(translated -> observe(page, translated))
        .orElse(List.of());
  }

  private static List<Evidence> observe(Page page, Translated translated) {
    // A thread that was in the reader's language already is passed on as it is.
    boolean isTranslated =
        page.language().equals(Page.UNKNOWN) || page.language().isSameLanguage(translated.target());
    Claim claim =
        new Claim(
            new Engine("reddit", "Reddit translation"),
            null,
            translated.target(),
            Editing.NOT_SAID,
            translated.original());
    return isTranslated
        ? Observed.proof(ID, page.address().toString(), "url", claim)
        : Observed.hint(ID, page.address().toString(), "url", claim);
  }

  private static boolean isReddit(String host) {
    return host.equals("reddit.com") || host.endsWith(".reddit.com");
  }

  private static Optional<Translated> byParameter(PageAddress address) {
    return Parameters.of(address, PARAMETER)
        .flatMap(LanguageTag::parse)
        .map(
            target ->
                new Translated(
                    target,
                    new PageAddress(
                        address.scheme(),
                        address.host(),
                        address.port(),
                        address.path(),
                        Parameters.without(address, PARAMETER::equals))));
  }

  private static Optional<Translated> byPath(PageAddress address) {
    String[] parts = address.path().split("/", -1);
    boolean isThread = parts.length > LANGUAGE_PART && parts[COMMENTS_PART].equals("comments");
    // A comment's id stands in the same place, and is longer than a language's.
    if (!isThread || !isLanguage(parts[LANGUAGE_PART])) {
      return Optional.empty();
    }
    int end = address.path().indexOf("/" + parts[LANGUAGE_PART], address.path().indexOf(parts[5]));
    String path = address.path().substring(0, end) + "/";
    PageAddress original =
        new PageAddress(address.scheme(), address.host(), address.port(), path, address.query());
    return LanguageTag.parse(parts[LANGUAGE_PART]).map(target -> new Translated(target, original));
  }

  private static boolean isLanguage(String part) {
    boolean hasRegion = part.length() == 5 && part.charAt(2) == '-';
    return (part.length() == 2 || hasRegion)
        && Character.isLetter(part.charAt(0))
        && Character.isLetter(part.charAt(1));
  }
}
