package dev.calque.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

  static PageAddress address(String text) {
    return PageAddress.parse(text).accepted().orElseThrow();
  }

  @Nested
  class Parsing {

    @Test
    void saysWhatWasExpectedAndFound() {
      AddressOutcome outcome = PageAddress.parse("https://me:secret@paper.org/");

      assertThat(outcome)
          .isEqualTo(
              new AddressOutcome.Rejected(
                  "an absolute http or https address, like https://example.org/page",
                  "credentials before the host"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://paper.org/a/b?c=d",
          "http://paper.org:8080/",
          "http://[2606:4700::1]:81/x",
          "http://8.8.8.8/",
          "https://xn--bcher-kva.org/%D0%B0?%",
          "https://paper.org/?"
        })
    void keepsANormalFormAsItIs(String text) {
      assertThat(address(text)).hasToString(text);
    }

    @Test
    void findsEqualAddressesEqual() {
      assertThat(address("HTTP://Bücher.org:80/a/../b#c"))
          .isEqualTo(address("http://xn--bcher-kva.org/b"));
    }

    @Test
    void countsTheLengthBeforeAndAfterEncoding() {
      String longest = "https://paper.org/" + "a".repeat(PageAddress.MAX_LENGTH - 18);

      assertThat(PageAddress.parse(longest).accepted()).isPresent();
      assertThat(PageAddress.parse(longest + "a").accepted()).isEmpty();
      assertThat(PageAddress.parse(longest.replace("aaa", "ééé")).accepted()).isEmpty();
    }
  }

  @Nested
  class Resolving {

    private final PageAddress base = address("https://paper.org/a/b?x=1");

    @ParameterizedTest
    @CsvSource(
        delimiterString = " -> ",
        value = {
          "'' -> https://paper.org/a/b?x=1",
          "#top -> https://paper.org/a/b?x=1",
          "? -> https://paper.org/a/b?",
          "?y#z -> https://paper.org/a/b?y",
          "c -> https://paper.org/a/c",
          "./c -> https://paper.org/a/c",
          ".. -> https://paper.org/",
          "../../../c -> https://paper.org/c",
          "%2E%2e/c -> https://paper.org/c",
          "/c//d -> https://paper.org/c//d",
          "//other.org -> https://other.org/",
          "///other.org/c -> https://other.org/c",
          "\\\\other.org\\c -> https://other.org/c",
          "c\\d?e\\f -> https://paper.org/a/c/d?e\\f",
          "http:c -> http://c/",
          "https:c -> https://paper.org/a/c",
          "https:/c -> https://paper.org/c",
          "https:\\\\other.org -> https://other.org/",
          "HTTP://Other.org -> http://other.org/",
          "./c:d -> https://paper.org/a/c:d",
          "c?d:e -> https://paper.org/a/c?d:e",
          "'  c d  ' -> https://paper.org/a/c%20d",
          "http://paper.org:8080/c -> http://paper.org:8080/c",
          "http://localhost/c -> http://localhost/c"
        })
    void leadsWhereABrowserWouldGo(String reference, String expected) {
      assertThat(base.resolve(reference)).map(PageAddress::toString).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "mailto:a@b.org",
          "javascript:alert(1)",
          "data:text/html,x",
          "c:d",
          "tel:1",
          "https://me@other.org/",
          "http://",
          "http://0x7f.1/",
          "http://[::1/",
          "//pa per.org/"
        })
    void leadsNowhereWhereThereIsNoWebAddress(String reference) {
      assertThat(base.resolve(reference)).isEmpty();
    }

    @Test
    void dropsLineBreaksAndTabsAsBrowsersDo() {
      assertThat(base.resolve("\n ht\ttps://oth\ner.org/c\r\n"))
          .contains(address("https://other.org/c"));
    }

    @Test
    void climbsNoHigherThanTheRoot() {
      assertThat(base.resolve("../".repeat(1365))).contains(address("https://paper.org/"));
    }
  }

  @Nested
  class Tracking {

    @ParameterizedTest
    @CsvSource({
      "'', ''",
      "?, ''",
      "?id=7&utm_source=x&page=2, ?id=7&page=2",
      "?utm_source=x&UTM_Medium=y, ''",
      "?fbclid=1, ''",
      "?b=2&a=1&gclid=3, ?b=2&a=1",
      "?mtm_campaign=1&q=fbclid, ?q=fbclid",
      "?a=1&&b, ?a=1&&b",
      "?utm, ?utm",
      "?id=utm_source, ?id=utm_source"
    })
    void goesAndTheRestStaysInOrder(String query, String expected) {
      assertThat(address("https://paper.org/a" + query).withoutTracking().query())
          .isEqualTo(expected);
    }
  }

  @Test
  void knowsItsAuthorityAndTarget() {
    PageAddress address = address("http://[2606:4700::1]:8080/a?b");

    assertThat(address.authority()).isEqualTo("[2606:4700::1]:8080");
    assertThat(address.target()).isEqualTo("/a?b");
    assertThat(address.isSecure()).isFalse();
    assertThat(address.hasDefaultPort()).isFalse();
  }

  @Test
  void tellsLiteralsFromNames() {
    assertThat(address("http://8.8.8.8/").ipAddress())
        .hasValueSatisfying(ip -> assertThat(ip.getHostAddress()).isEqualTo("8.8.8.8"));
    assertThat(address("http://[::ffff:8.8.8.8]/").ipAddress())
        .hasValueSatisfying(ip -> assertThat(ip.getAddress()).hasSize(16));
    assertThat(address("http://paper.org/").ipAddress()).isEqualTo(Optional.empty());
  }

  @Test
  void refusesPartsThatAreNone() {
    assertThatThrownBy(() -> new PageAddress("https", "paper.org", 443, "a", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PageAddress("https", "paper.org", 443, "/a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
