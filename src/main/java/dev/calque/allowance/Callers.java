package dev.calque.allowance;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells callers apart by their network address: IPv4 by the address, IPv6 by its first 64 bits,
 * since whoever has one address of those has them all. What a proxy says of the address behind it
 * is believed only of proxies that are trusted. Immutable.
 */
public final class Callers {

  private static final int IPV4_BYTES = 4;
  private static final int IPV6_PREFIX_BYTES = 8;
  private static final int LOOPBACK_NET = 127;

  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  /** Proxies add an address each; nobody has more of them in a row. */
  private static final int MAX_HOPS = 10;

  private final List<IPAddress> trusted;

  /**
   * Takes the trusted proxies as they are configured.
   *
   * @param trustedProxies addresses and networks, like {@code 10.0.0.0/8}
   * @throws IllegalArgumentException if one is neither
   */
  public Callers(List<String> trustedProxies) {
    this.trusted = trustedProxies.stream().map(Callers::network).toList();
  }

  private static IPAddress network(String text) {
    IPAddress network = new IPAddressString(text.strip()).getAddress();
    if (network == null || text.isBlank()) {
      throw new IllegalArgumentException(
          "calque.limits.trusted-proxies: expected addresses and networks like 10.0.0.0/8, found "
              + text);
    }
    return network.toPrefixBlock();
  }

  /**
   * The name of the caller; empty for this machine itself, which is no client.
   *
   * @param peer the address that the connection comes from
   * @param forwardedFor all of {@code X-Forwarded-For}, or null
   */
  public String nameOf(String peer, @Nullable String forwardedFor) {
    byte[] address = parse(peer);
    if (address == null) {
      return peer; // no network address: a socket of this machine
    }
    byte[] client = forwardedFor == null ? address : behind(address, forwardedFor);
    return isLoopback(client) ? "" : name(client);
  }

  /** Walks from the nearest proxy outwards, to the first address that isn't a trusted proxy's. */
  private byte[] behind(byte[] peer, String forwardedFor) {
    byte[] client = peer;
    int end = forwardedFor.length();
    for (int hop = 0; hop < MAX_HOPS && end >= 0 && isTrusted(client); hop++) {
      int comma = forwardedFor.lastIndexOf(',', end - 1);
      byte[] next = parse(forwardedFor.substring(comma + 1, end).strip());
      if (next == null) {
        break; // what a proxy left out, or hid, is not guessed at
      }
      client = next;
      end = comma;
    }
    return client;
  }

  /** An address as bytes, without the port that some proxies add; an IPv4 one always as four. */
  private static byte @Nullable [] parse(String text) {
    int colon = text.indexOf(':');
    boolean hasPort = colon > 0 && colon == text.lastIndexOf(':');
    int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
    String address =
        bracket > 0 ? text.substring(1, bracket) : hasPort ? text.substring(0, colon) : text;
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes != null && isMapped(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
  }

  /** Whether this is {@code ::ffff:192.0.2.1}, as IPv6 sockets show IPv4 peers. */
  private static boolean isMapped(byte[] bytes) {
    return bytes.length == MAPPED.length + IPV4_BYTES
        && Arrays.equals(bytes, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
  }

  private boolean isTrusted(byte[] address) {
    IPAddress ip = new IPAddressGenerator().from(address);
    return trusted.stream().anyMatch(network -> network.contains(ip));
  }

  private static boolean isLoopback(byte[] address) {
    if (address.length == IPV4_BYTES) {
      return address[0] == LOOPBACK_NET;
    }
    for (int i = 0; i < address.length - 1; i++) {
      if (address[i] != 0) {
        return false;
      }
    }
    return address[address.length - 1] == 1;
  }

  private static String name(byte[] address) {
    return HexFormat.of()
        .formatHex(address, 0, address.length == IPV4_BYTES ? IPV4_BYTES : IPV6_PREFIX_BYTES);
  }
}
