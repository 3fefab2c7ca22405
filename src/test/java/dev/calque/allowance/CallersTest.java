package dev.calque.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {

  private static final Callers CALLERS =
      new Callers(List.of("127.0.0.0/8", "::1", "10.0.0.0/8", "2001:db8:ffff::/48"));

  @ParameterizedTest(name = "{0} and {1} are one: {2}")
  @CsvSource({
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, 203.0.113.8, false",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "::ffff:203.0.113.7, 203.0.113.7, true",
    "::ffff:203.0.113.7, ::ffff:203.0.113.8, false",
  })
  void tellsCallersApartByAddress(String one, String other, boolean same) {
    assertThat(CALLERS.nameOf(one, null).equals(CALLERS.nameOf(other, null))).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
  void takesThisMachineForNoClient(String peer) {
    assertThat(CALLERS.nameOf(peer, null)).isEmpty();
  }

  @ParameterizedTest(name = "{0} by way of {1} is {2}")
  @CsvSource({
    "10.1.1.1, 203.0.113.7, 203.0.113.7",
    "10.1.1.1, 203.0.113.7:4711, 203.0.113.7",
    "10.1.1.1, '[2001:db8::5]:4711', 2001:db8::5",
    "127.0.0.1, '203.0.113.7, 10.2.2.2', 203.0.113.7",
    "2001:db8:ffff::1, '198.51.100.1,203.0.113.7 , 10.2.2.2', 203.0.113.7",
  })
  void believesTrustedProxies(String peer, String forwardedFor, String client) {
    assertThat(CALLERS.nameOf(peer, forwardedFor)).isEqualTo(CALLERS.nameOf(client, null));
  }

  @Test
  void believesNobodyElse() {
    assertThat(CALLERS.nameOf("203.0.113.7", "198.51.100.1"))
        .isEqualTo(CALLERS.nameOf("203.0.113.7", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1, 203.0.113.7", "198.51.100.1, 127.0.0.1, 203.0.113.7"})
  void doesNotLetAClientNameItself(String forwardedFor) {
    assertThat(CALLERS.nameOf("10.1.1.1", forwardedFor))
        .isEqualTo(CALLERS.nameOf("203.0.113.7", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "_hidden", "203.0.113", ",", "203.0.113.7, unknown"})
  void staysWithTheProxyWhereItDoesNotSay(String forwardedFor) {
    assertThat(CALLERS.nameOf("10.1.1.1", forwardedFor))
        .isEqualTo(CALLERS.nameOf("10.1.1.1", null))
        .isNotEmpty();
  }

  @Test
  void walksNoFurtherThanProxiesStandInARow() {
    assertThat(CALLERS.nameOf("10.1.1.1", "203.0.113.7" + ",10.0.0.1".repeat(5_000)))
        .isEqualTo(CALLERS.nameOf("10.0.0.1", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example", "10.0.0.0/99"})
  void refusesAProxyThatIsNoAddress(String proxy) {
    assertThatThrownBy(() -> new Callers(List.of(proxy)))
        .hasMessageContaining("calque.limits.trusted-proxies");
  }
}
