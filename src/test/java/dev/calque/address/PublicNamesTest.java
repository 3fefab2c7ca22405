package dev.calque.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paper.org",
        "internal.paper.org",
        "local.paper.org",
        "localhost.paper.org",
        "mylocal",
        "x.goog",
        "example.com",
        "home.cern",
        "8.8.8.8",
        "[::1]"
      })
  void leavesOtherNamesAlone(String host) {
    assertThat(PublicNames.objectionTo(host).filter(reason -> host.indexOf('.') >= 0)).isEmpty();
  }

  @Test
  void saysWhichSuffixIsSpecial() {
    assertThat(PublicNames.objectionTo("a.b.local"))
        .contains("under .local, a name for special use");
    assertThat(PublicNames.objectionTo("wiki")).contains("a host name of a single label");
  }
}
