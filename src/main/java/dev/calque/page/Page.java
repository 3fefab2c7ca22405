package dev.calque.page;

import dev.calque.address.PageAddress;
import dev.calque.fetch.Headers;
import dev.calque.language.LanguageTag;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * One parsed page, as every later stage sees it. Nobody changes the document: who needs to, works
 * on a copy of a part.
 *
 * @param address the address that answered, or that the caller named for what it handed over
 * @param baseAddress what relative references resolve against
 * @param canonical the page's own word on its address; equal to {@code address} if it has none
 * @param headers the response's fields; none for handed-over markup
 * @param document the parsed markup
 * @param metas what it says of itself to machines
 * @param declared what the page says of its language
 * @param language what its text is really in, or what it declares where the text doesn't tell; may
 *     be {@code und}
 * @param versions the versions in other languages that the page names, itself often included
 * @param data facts from JSON-LD and microdata
 * @param text the page's text in blocks
 */
public record Page(
    PageAddress address,
    PageAddress baseAddress,
    PageAddress canonical,
    Headers headers,
    Document document,
    Metas metas,
    DeclaredLanguages declared,
    LanguageTag language,
    List<LanguageVersion> versions,
    StructuredData data,
    VisibleText text) {

  /** The tag for "no language known" (RFC 5646 §2.2.1). */
  public static final LanguageTag UNKNOWN = new LanguageTag("und");

  public Page {
    versions = List.copyOf(versions);
  }

  /** The absolute http(s) address of a reference on this page. */
  public Optional<PageAddress> resolve(String reference) {
    return baseAddress.resolve(reference);
  }

  /** The content of the first {@code meta} with this {@code name} or {@code property}, or empty. */
  public String meta(String name) {
    return metas.content(name);
  }
}
