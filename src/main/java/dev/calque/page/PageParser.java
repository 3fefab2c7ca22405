package dev.calque.page;

import dev.calque.address.PageAddress;
import dev.calque.fetch.FetchedPage;
import dev.calque.fetch.Headers;
import dev.calque.language.LanguageIdentifier;
import dev.calque.language.LanguageTag;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Turns bytes, or markup that a caller hands over, into a {@link Page}. Stateless. */
public final class PageParser {

  // What the language identifier looks at; it costs more per character than the parser.
  private static final int LANGUAGE_SAMPLE = 1000;

  private final LanguageIdentifier identifier;

  /** A parser that asks {@code identifier} what language a page's text is in. */
  public PageParser(LanguageIdentifier identifier) {
    this.identifier = identifier;
  }

  /**
   * Parses a fetched page: decodes its bytes first.
   *
   * @param room asked once if the page turns out to be large, before it takes much memory; false
   *     where there is no room for it
   */
  public PageOutcome parse(FetchedPage fetched, BooleanSupplier room) {
    String html = PageCharset.decode(fetched.body(), fetched.headers());
    return parse(fetched.trail().last(), fetched.headers(), html, room);
  }

  /** Parses markup that a caller saw at {@code address}. */
  public PageOutcome parse(PageAddress address, String html, BooleanSupplier room) {
    return parse(address, Headers.none(), html, room);
  }

  /** Parses a fetched page, however large. */
  public PageOutcome parse(FetchedPage fetched) {
    return parse(fetched, () -> true);
  }

  /** Parses markup, however large, that a caller saw at {@code address}. */
  public PageOutcome parse(PageAddress address, String html) {
    return parse(address, html, () -> true);
  }

  private PageOutcome parse(
      PageAddress address, Headers headers, String html, BooleanSupplier room) {
    return BoundedParser.parse(html, address.toString(), ParseLimits.STANDARD, room)
        .match(
            parsed -> new PageOutcome.Parsed(describe(address, headers, parsed.document())),
            tooComplex -> new PageOutcome.TooComplex(tooComplex.detail()),
            noRoom -> new PageOutcome.NoRoom());
  }

  private Page describe(PageAddress address, Headers headers, Document document) {
    Declarations declarations = new Declarations();
    VisibleText text = text(document, declarations);
    Metas metas = new Metas(declarations.metas());
    PageAddress base = baseAddress(address, declarations.bases());
    DeclaredLanguages declared = declaredLanguages(document, metas, headers);
    return new Page(
        address,
        base,
        canonical(address, base, declarations.links()),
        headers,
        document,
        metas,
        declared,
        language(text, declared),
        LanguageVersions.of(declarations, headers, address, base),
        new StructuredData(JsonLd.of(declarations.scripts()), declarations.translators()),
        text);
  }

  /** The text of the body; and the declarations, most of which stand before it. */
  private static VisibleText text(Document document, Declarations declarations) {
    Element body = document.body();
    VisibleText text = new VisibleText(List.of(), List.of());
    for (Element root : document.children()) {
      for (Element part : root.children()) {
        if (part.equals(body)) {
          text = TextBlocks.of(body, declarations);
        } else {
          Walk.through(part, (node, depth) -> declarations.note(node));
        }
      }
    }
    return text;
  }

  private LanguageTag language(VisibleText text, DeclaredLanguages declared) {
    String sample = text.sample(LANGUAGE_SAMPLE);
    Optional<LanguageTag> claimed = declared.best();
    return claimed.isPresent()
        ? identifier.identify(sample, claimed.get())
        : identifier.identify(sample).orElse(Page.UNKNOWN);
  }

  private static DeclaredLanguages declaredLanguages(
      Document document, Metas metas, Headers headers) {
    Element root = document.firstElementChild();
    String lang = root == null ? "" : root.attr("lang").strip();
    if (lang.isEmpty() && root != null) {
      lang = root.attr("xml:lang").strip();
    }
    String contentLanguage =
        headers.first("content-language").orElseGet(() -> metas.content("content-language"));
    return new DeclaredLanguages(lang, contentLanguage, metas.content("og:locale"));
  }

  /** Only the first with an {@code href} counts, as the HTML standard has it. */
  private static PageAddress baseAddress(PageAddress address, List<Element> bases) {
    return bases.stream()
        .filter(base -> base.hasAttr("href"))
        .findFirst()
        .flatMap(base -> address.resolve(base.attr("href")))
        .orElse(address);
  }

  private static PageAddress canonical(PageAddress address, PageAddress base, List<Element> links) {
    return links.stream()
        .filter(link -> link.attr("rel").strip().equalsIgnoreCase("canonical"))
        .filter(link -> link.hasAttr("href"))
        .findFirst()
        .flatMap(link -> base.resolve(link.attr("href")))
        .orElse(address);
  }
}
