package dev.calque.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.fetch.FetchedPage;
import dev.calque.fetch.Headers;
import dev.calque.fetch.RedirectTrail;
import dev.calque.language.LanguageIdentifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaRefreshTest {

  private static final PageAddress ADDRESS =
      PageAddress.parse("https://paper.example/old/story").accepted().orElseThrow();
  private static final PageParser PARSER = new PageParser(LanguageIdentifier.standard());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0;url=/new | https://paper.example/new",
        "5 ; URL = 'new?a=1;b' | https://paper.example/old/new?a=1;b",
        "0.5, https://other.example/x | https://other.example/x",
        "0;url=\"https://other.example/\" and more | https://other.example/",
        "0 /new | https://paper.example/new",
        "3;url | https://paper.example/old/url",
      })
  void tellsWhereThePageLeads(String content, String target) {
    assertThat(leadsTo(content)).isEqualTo(target);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "30",
        "30;",
        "30;url=",
        ";url=/new",
        "soon;url=/new",
        "0;url=/old/story",
        "0;url=javascript:alert(1)",
        "0;url=data:text/html,x",
        "0;url=https://user:word@other.example/",
        "5x;url=/new"
      })
  void saysNothingOfAPageThatStays(String content) {
    assertThat(leadsTo(content)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<noscript><meta http-equiv=refresh content='0;url=/nojs'></noscript>",
        "<template><meta http-equiv=refresh content='0;url=/new'></template>",
        "<meta name=refresh content='0;url=/new'>",
        "<meta property=refresh content='0;url=/new'>",
      })
  void saysNothingOfWhatSendsNoReaderOn(String head) {
    assertThat(target(PARSER.parse(ADDRESS, head + "<p>Stays</p>"))).isEmpty();
  }

  @Test
  void isNotHiddenByWhatSendsNoReaderOn() {
    String html =
        "<noscript><meta http-equiv=refresh content='0;url=/nojs'></noscript>"
            + "<meta http-equiv=refresh content='0;url=/new'><p>Moved</p>";
    assertThat(target(PARSER.parse(ADDRESS, html))).isEqualTo("https://paper.example/new");
  }

  @Test
  void readsTheHeaderFieldToo() {
    byte[] html = "<p>Moved</p>".getBytes(StandardCharsets.UTF_8);
    Headers headers = Headers.of(List.of(Map.entry("Refresh", "0;url=/new")));
    FetchedPage fetched =
        new FetchedPage(RedirectTrail.direct(ADDRESS), headers, html, Instant.EPOCH);
    assertThat(target(PARSER.parse(fetched))).isEqualTo("https://paper.example/new");
  }

  private static String leadsTo(String content) {
    String html =
        "<meta http-equiv=Refresh content=\"" + content.replace("\"", "&quot;") + "\"><p>Moved</p>";
    return target(PARSER.parse(ADDRESS, html));
  }

  private static String target(PageOutcome outcome) {
    Page page =
        outcome.match(
            PageOutcome.Parsed::page,
            tooComplex -> {
              throw new AssertionError(tooComplex.detail());
            },
            noRoom -> {
              throw new AssertionError("no room");
            });
    return MetaRefresh.of(page).map(PageAddress::toString).orElse("");
  }
}
