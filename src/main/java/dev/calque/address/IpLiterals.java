package dev.calque.address;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv6.IPv6AddressStringParameters;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** IP addresses as hosts: the dotted quad, and the bracketed IPv6 address in RFC 5952 form. */
final class IpLiterals {

  private static final IPAddressStringParameters SINGLE = oneAddress();
  private static final int LONGEST_IPV4 = "255.255.255.255".length();
  private static final int LONGEST_IPV6 = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();

  private IpLiterals() {}

  /** Nothing but one address: no mask, zone, wildcard, range, or inet_aton spelling. */
  private static IPAddressStringParameters oneAddress() {
    IPAddressStringParameters.Builder one =
        new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowSingleSegment(false)
            .allowPrefix(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .allow_inet_aton(false);
    one.getIPv4AddressParametersBuilder().allowLeadingZeros(false);
    IPv6AddressStringParameters.Builder ipv6 =
        one.getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowUnlimitedLeadingZeros(false)
            .allowBase85(false)
            .allowBinary(false)
            .allow_mixed_inet_aton(false);
    ipv6.getEmbeddedIPv4AddressParametersBuilder().allowLeadingZeros(false);
    return one.toParams();
  }

  /** Whether this is a dotted quad of decimal numbers without leading zeros, and nothing else. */
  static boolean isPlainIpv4(String host) {
    return host.length() <= LONGEST_IPV4
        && isDottedQuad(host)
        && new IPAddressString(host, SINGLE).getAddress() != null;
  }

  private static boolean isDottedQuad(String host) {
    int dots = 0;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
      dots += c == '.' ? 1 : 0;
    }
    return dots == 3;
  }

  /** The canonical form of an IPv6 address in brackets; nothing where it is no address. */
  static Optional<String> canonicalIpv6(String bracketed) {
    int end = bracketed.length() - 1;
    if (end < 3 || end > LONGEST_IPV6 + 1 || bracketed.charAt(end) != ']') {
      return Optional.empty();
    }
    String inside = bracketed.substring(1, end);
    if (inside.indexOf(':') < 0 || !inside.chars().allMatch(IpLiterals::isIpv6Character)) {
      return Optional.empty();
    }
    IPAddress address = new IPAddressString(inside, SINGLE).getAddress();
    return address == null
        ? Optional.empty()
        : Optional.of("[" + address.toCanonicalString() + "]");
  }

  /** The address that a normalised host is; nothing where the host is a name. */
  static Optional<InetAddress> address(String host) {
    boolean ipv6 = host.startsWith("[");
    if (!ipv6 && !isPlainIpv4(host)) {
      return Optional.empty();
    }
    String text = ipv6 ? host.substring(1, host.length() - 1) : host;
    IPAddress address = new IPAddressString(text, SINGLE).getAddress();
    try {
      // Java would turn an IPv4-mapped IPv6 address into the IPv4 address inside.
      return address == null
          ? Optional.empty()
          : Optional.of(
              ipv6
                  ? Inet6Address.getByAddress(null, address.getBytes(), -1)
                  : InetAddress.getByAddress(address.getBytes()));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an IP address of no valid length: " + host, e);
    }
  }

  private static boolean isIpv6Character(int c) {
    return (Character.digit(c, 16) >= 0 && c < 0x80) || c == ':' || c == '.';
  }
}
