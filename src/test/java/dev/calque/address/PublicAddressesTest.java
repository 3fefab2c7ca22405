package dev.calque.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of every network; what is inside them is in security/addresses.jsonl. */
class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.0",
        "127.255.255.255",
        "169.254.0.0",
        "169.254.255.255",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.0",
        "192.0.0.255",
        "192.0.2.0",
        "192.0.2.255",
        "192.88.99.0",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.255",
        "203.0.113.0",
        "224.0.0.0",
        "239.255.255.255",
        "240.0.0.0",
        "255.255.255.255",
        "168.63.129.16",
        "::",
        "1fff:ffff::",
        "4000::",
        "2001::",
        "2001:1ff:ffff::",
        "2001:db8::",
        "2001:db8:ffff::",
        "2002::",
        "2002:ffff::",
        "2620:4f:8000::",
        "2620:4f:8000:ffff::",
        "3ffe::",
        "3fff::",
        "3fff:fff:ffff::",
        "64:ff9b::808:808",
        "2600::5efe:808:808",
        "2600::200:5efe:808:808"
      })
  void namesWhatIsNotPublic(String address) throws UnknownHostException {
    assertThat(PublicAddresses.objectionTo(InetAddress.getByName(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.0.3.0",
        "192.88.98.255",
        "192.88.100.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "198.51.99.255",
        "198.51.101.0",
        "203.0.112.255",
        "203.0.114.0",
        "223.255.255.255",
        "168.63.129.15",
        "168.63.129.17",
        "2000::",
        "3ffd:ffff::",
        "2001:200::",
        "2001:db7:ffff::",
        "2001:db9::",
        "2001:4860:4860::8888",
        "2003::",
        "2620:4f:7fff::",
        "2620:4f:8001::",
        "3fff:1000::",
        "2600::5eff:808:808",
        "2600::1:5efe:808:808"
      })
  void letsTheNeighboursPass(String address) throws UnknownHostException {
    assertThat(PublicAddresses.objectionTo(InetAddress.getByName(address))).isEmpty();
  }

  @Test
  void saysWhichNetworkAndWhatItIsFor() throws UnknownHostException {
    assertThat(PublicAddresses.objectionTo(InetAddress.getByName("10.1.2.3")))
        .contains("in 10.0.0.0/8, private use (RFC 1918)");
  }
}
