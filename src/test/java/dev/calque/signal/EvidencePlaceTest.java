package dev.calque.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A reader can check every piece of evidence: its place is on the page, and its quote stands there.
 */
class EvidencePlaceTest {

  private static final Path PAGES = Path.of("src/test/resources/signals");

  /** What compares the page's words with the page's text quotes neither. */
  private static final Set<String> COMPARISONS = Set.of("language-disagreement");

  private final Signals signals = Signals.standard();

  @TestFactory
  Stream<DynamicTest> everyPlaceIsOnThePageAndHoldsTheQuote() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
      return pages.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      PAGES.relativize(file).toString(), () -> check(Fixture.read(file))));
    }
  }

  @Test
  void placesWithSignsInTheirNamesAreFoundToo() {
    Page page =
        Fixture.parse(
            "<!doctype html><html lang=en><body><article><p class='md:note 2'>This article was"
                + " translated by a machine.</p><p>The harbour opened again on Monday after three"
                + " weeks of repairs to the breakwater.</p></article></body></html>");
    assertThat(signals.observe(page).evidence()).isNotEmpty();
    check(page);
  }

  private void check(Page page) {
    for (Evidence evidence : signals.observe(page).evidence()) {
      assertThat(evidence.quote()).as("quote of %s", evidence.signal()).isNotBlank();
      assertThat(isThere(page, evidence)).as("%s", evidence).isTrue();
    }
  }

  private static boolean isThere(Page page, Evidence evidence) {
    String where = evidence.where();
    String quote = plain(evidence.quote());
    if (where.equals("url")) {
      return plain(page.address().toString()).contains(quote);
    }
    if (where.equals("text")) {
      return isInAComment(page, quote);
    }
    if (where.startsWith("header: ")) {
      return page.headers().all(where.substring("header: ".length())).stream()
          .anyMatch(value -> plain(value).contains(quote));
    }
    Elements places = page.document().select(where);
    return COMPARISONS.contains(evidence.signal().value())
        ? !places.isEmpty()
        : places.stream().anyMatch(place -> holds(page, place, quote));
  }

  private static boolean holds(Page page, Element place, String quote) {
    String address = place.hasAttr("href") ? place.absUrl("href") : "";
    String resolved = page.resolve(address).map(Object::toString).orElse("");
    return plain(place.wholeText()).contains(quote)
        || plain(place.data()).contains(quote)
        || plain(place.outerHtml()).contains(quote)
        || place.attributes().asList().stream().anyMatch(a -> plain(a.getValue()).contains(quote))
        || plain(resolved).contains(quote);
  }

  private static boolean isInAComment(Page page, String quote) {
    return page.document()
        .nodeStream(Comment.class)
        .anyMatch(comment -> plain(comment.getData()).contains(plain(quote)));
  }

  /** Spaces and case are set anew by parsing; everything else is verbatim. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (!Character.isWhitespace(c) && c != 0xa0 && c != 0xad && c != 0x200b) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
