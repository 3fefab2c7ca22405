package dev.calque.address;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv6.IPv6Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which IP addresses are on the public internet.
 *
 * <p>IPv4: all but the networks of the data file. IPv6: 2000::/3, the range that is handed out for
 * global unicast (RFC 4291 §2.4, IANA IPv6 Global Unicast Address Assignments), but the networks of
 * the data file and the addresses that carry an IPv4 address for an ISATAP tunnel (RFC 5214 §6.1).
 * Everything else, NAT64 and IPv4-mapped addresses included, leads to a place that the text of the
 * address does not show.
 */
public final class PublicAddresses {

  private static final String RESOURCE = "/address/special-purpose-networks.txt";
  private static final IPAddress GLOBAL_UNICAST = network("2000::/3");
  private static final List<SpecialNetwork> SPECIAL =
      DataLines.read(RESOURCE).map(SpecialNetwork::parse).toList();

  private PublicAddresses() {}

  /**
   * Why an address is not on the public internet.
   *
   * @return the network that it belongs to and what that is for; nothing for a public address
   */
  public static Optional<String> objectionTo(InetAddress inet) {
    IPAddress address =
        inet instanceof Inet6Address
            ? new IPv6Address(inet.getAddress())
            : new inet.ipaddr.ipv4.IPv4Address(inet.getAddress());
    if (address.isIPv6() && !GLOBAL_UNICAST.contains(address)) {
      return Optional.of("outside 2000::/3, the public range of IPv6");
    }
    if (address.isIPv6() && isIsatap(inet.getAddress())) {
      return Optional.of("an ISATAP tunnel's address");
    }
    return SPECIAL.stream()
        .filter(special -> special.network().contains(address))
        .map(special -> "in " + special.network() + ", " + special.purpose())
        .findFirst();
  }

  /** The interface identifier is 0:5efe or 200:5efe and an IPv4 address. */
  private static boolean isIsatap(byte[] ipv6) {
    return (ipv6[8] & ~2) == 0 && ipv6[9] == 0 && ipv6[10] == 0x5e && (ipv6[11] & 0xff) == 0xfe;
  }

  private static IPAddress network(String text) {
    IPAddress network = new IPAddressString(text).getAddress();
    if (network == null || !network.isPrefixBlock()) {
      throw new IllegalStateException("expected a network like 10.0.0.0/8 but found " + text);
    }
    return network;
  }

  /**
   * A network that is not the public internet.
   *
   * @param purpose what the registry keeps it for
   */
  private record SpecialNetwork(IPAddress network, String purpose) {

    static SpecialNetwork parse(String line) {
      int blank = line.indexOf(' ');
      if (blank < 0) {
        throw new IllegalStateException(
            RESOURCE + ": expected a network, a blank and its purpose but found: " + line);
      }
      return new SpecialNetwork(
          PublicAddresses.network(line.substring(0, blank)), line.substring(blank).strip());
    }
  }
}
