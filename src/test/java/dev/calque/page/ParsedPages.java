package dev.calque.page;

import dev.calque.address.PageAddress;
import dev.calque.fetch.FetchedPage;
import dev.calque.fetch.Headers;
import dev.calque.fetch.RedirectTrail;
import dev.calque.language.LanguageIdentifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pages as the parser of the service reads them, and texts to put into them. */
final class ParsedPages {

  private static final PageAddress ADDRESS =
      PageAddress.parse("https://example.org/en/story?id=7").accepted().orElseThrow();
  static final PageParser PARSER = new PageParser(LanguageIdentifier.standard());
  static final String ENGLISH =
      "The old bridge over the river was opened again on Monday after two years of work, and the"
          + " first trams crossed it before noon while a small crowd watched from the bank.";
  static final String RUSSIAN =
      "Старый мост через реку снова открыли в понедельник после двух лет ремонта, и первые трамваи"
          + " проехали по нему ещё до полудня. Жители соседних домов вышли на берег, чтобы увидеть,"
          + " как движение возвращается на прежнее место.";

  private ParsedPages() {}

  static Page parse(String html) {
    return page(PARSER.parse(ADDRESS, html));
  }

  @SafeVarargs
  static Page parse(byte[] body, String contentType, Map.Entry<String, String>... moreHeaders) {
    List<Map.Entry<String, String>> headers = new ArrayList<>(List.of(moreHeaders));
    headers.add(Map.entry("Content-Type", contentType));
    return page(
        PARSER.parse(
            new FetchedPage(
                RedirectTrail.direct(ADDRESS), Headers.of(headers), body, Instant.EPOCH)));
  }

  private static Page page(PageOutcome outcome) {
    return outcome.match(
        PageOutcome.Parsed::page,
        tooComplex -> {
          throw new AssertionError(tooComplex.detail());
        });
  }
}
