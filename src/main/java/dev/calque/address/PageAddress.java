package dev.calque.address;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A validated, normalised absolute http(s) URL; no other URL type travels inside the service.
 *
 * <p>Two addresses are equal when their normal forms are: lower-case scheme and host, the host in
 * its ASCII form (UTS 46), no default port, dot segments resolved, no fragment, no credentials.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a registered name in ASCII, a dotted IPv4 address, or an IPv6 address in brackets
 * @param port 1 to 65535
 * @param path begins with a slash; percent-encoded
 * @param query with its leading question mark, or empty; percent-encoded
 */
public record PageAddress(String scheme, String host, int port, String path, String query) {

  /** The longest address that is read, in characters. */
  public static final int MAX_LENGTH = 4096;

  public PageAddress {
    if (!path.startsWith("/") || !(query.isEmpty() || query.startsWith("?")) || host.isEmpty()) {
      throw new IllegalArgumentException("expected a host, /path and ?query or nothing");
    }
  }

  /**
   * Reads an absolute address in the form that a browser shows, and refuses what only an attacker
   * writes: credentials, control characters, backslashes, odd spellings of an IPv4 address.
   */
  public static AddressOutcome parse(String text) {
    return AddressParser.parse(text);
  }

  /**
   * Resolves a reference found on the page at this address.
   *
   * @return nothing where the reference does not lead to an http(s) address without credentials
   */
  public Optional<PageAddress> resolve(String reference) {
    return AddressParser.resolve(this, reference);
  }

  /**
   * This address without the parameters that only track readers, the others in their order; an
   * empty query goes, too.
   */
  public PageAddress withoutTracking() {
    return query.isEmpty()
        ? this
        : new PageAddress(scheme, host, port, path, TrackingParameters.strip(query));
  }

  /** Whether the port is the scheme's own. */
  public boolean hasDefaultPort() {
    return port == defaultPort(scheme);
  }

  /** Whether the connection is encrypted. */
  public boolean isSecure() {
    return scheme.equals("https");
  }

  /** Host and, if it isn't the default, port: what a {@code Host} field says. */
  public String authority() {
    return hasDefaultPort() ? host : host + ":" + port;
  }

  /** The IP address that the host is; nothing where it is a name. */
  public Optional<InetAddress> ipAddress() {
    return IpLiterals.address(host);
  }

  /** Path and query: what a request line names. */
  public String target() {
    return path + query;
  }

  /** How many characters the normal form has. */
  int length() {
    return scheme.length() + "://".length() + authority().length() + path.length() + query.length();
  }

  static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** The normal form. */
  @Override
  public String toString() {
    return scheme + "://" + authority() + path + query;
  }
}
