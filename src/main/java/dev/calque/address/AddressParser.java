package dev.calque.address;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads addresses as the WHATWG URL standard does, for the two schemes that we fetch.
 *
 * <p>What a person hands in ({@link #parse}) must have the form that a browser shows: absolute,
 * with two slashes, without backslashes before the query or control characters; only blanks around
 * it are dropped. A browser repairs all of these; in a string that didn't come from one they are a
 * way to make two readers see two hosts. A reference on a page ({@link #resolve}) is repaired as a
 * browser would, because publishers write such links.
 */
final class AddressParser {

  private static final String EXPECTED =
      "an absolute http or https address, like https://example.org/page";

  private AddressParser() {}

  static AddressOutcome parse(String offered) {
    String text = withoutSurroundingBlanks(offered);
    Optional<String> malformed = malformation(text);
    if (malformed.isPresent()) {
      return rejected(malformed.get());
    }
    int colon = text.indexOf(':');
    String scheme = scheme(text);
    if (scheme.isEmpty()) {
      return rejected("no scheme");
    }
    if (!isWeb(scheme)) {
      return rejected("another scheme than http and https");
    }
    int from = colon + 3;
    if (!text.startsWith("//", colon + 1) || (from < text.length() && isSlash(text.charAt(from)))) {
      return rejected("not exactly two slashes after the scheme");
    }
    int target = firstOf(text, from, "?#");
    int backslash = text.indexOf('\\');
    if (backslash >= 0 && backslash < target) {
      return rejected("a backslash at position " + backslash);
    }
    return withAuthority(scheme, text, from);
  }

  /** What no browser would show, whatever the rest says. */
  private static Optional<String> malformation(String text) {
    if (text.length() > PageAddress.MAX_LENGTH) {
      return Optional.of(tooLong(text.length()));
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x20 || text.charAt(i) == 0x7f) {
        return Optional.of("a control character at position " + i);
      }
    }
    return Optional.empty();
  }

  /** Blanks come along when a person copies an address; they say nothing about its host. */
  private static String withoutSurroundingBlanks(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  /**
   * Resolves a reference against the address of the page that it stands on (WHATWG URL §4.4, the
   * states that http and https can reach).
   */
  static Optional<PageAddress> resolve(PageAddress base, String reference) {
    if (reference.length() > PageAddress.MAX_LENGTH) {
      return Optional.empty();
    }
    String text = ReferenceText.clean(reference);
    String scheme = scheme(text);
    if (scheme.isEmpty()) {
      return relative(base, text, 0);
    }
    if (!isWeb(scheme)) {
      return Optional.empty();
    }
    int from = scheme.length() + 1;
    // "https:page" on an https page is the relative "page": the standard keeps this old habit.
    return scheme.equals(base.scheme()) && !text.startsWith("//", from)
        ? relative(base, text, from)
        : withAuthority(scheme, text, afterSlashes(text, from)).accepted();
  }

  private static Optional<PageAddress> relative(PageAddress base, String text, int from) {
    int end = indexOrEnd(text, '#', from);
    int mark = Math.min(indexOrEnd(text, '?', from), end);
    String path = text.substring(from, mark).replace('\\', '/');
    if (path.startsWith("//")) {
      return withAuthority(base.scheme(), text, afterSlashes(text, from)).accepted();
    }
    String query = PercentEncoding.query(text.substring(mark, end));
    if (path.isEmpty()) {
      return at(base, base.path(), mark == end ? base.query() : query).accepted();
    }
    String joined =
        path.startsWith("/")
            ? path
            : base.path().substring(0, base.path().lastIndexOf('/') + 1) + path;
    return at(base, AddressPath.normalise(joined), query).accepted();
  }

  private static AddressOutcome withAuthority(String scheme, String text, int from) {
    int slash = firstOf(text, from, "/\\?#");
    String authority = text.substring(from, slash);
    if (authority.indexOf('@') >= 0) {
      return rejected("credentials before the host");
    }
    // The colon before a port stands behind the bracket of an IPv6 address.
    int colon = authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
    String rawPort = colon < 0 ? "" : authority.substring(colon + 1);
    int port = rawPort.isEmpty() ? PageAddress.defaultPort(scheme) : port(rawPort);
    if (port < 1) {
      return rejected("a port that is no number from 1 to 65535");
    }
    HostOutcome host = HostParser.parse(colon < 0 ? authority : authority.substring(0, colon));
    if (!host.objection().isEmpty()) {
      return rejected(host.objection());
    }
    int end = indexOrEnd(text, '#', slash);
    int mark = Math.min(indexOrEnd(text, '?', slash), end);
    PageAddress root = new PageAddress(scheme, host.host(), port, "/", "");
    String path = AddressPath.normalise(text.substring(slash, mark).replace('\\', '/'));
    return at(root, path, PercentEncoding.query(text.substring(mark, end)));
  }

  private static AddressOutcome at(PageAddress site, String path, String query) {
    PageAddress address = new PageAddress(site.scheme(), site.host(), site.port(), path, query);
    int length = address.length();
    // The normal form must itself be an address that we read.
    return length > PageAddress.MAX_LENGTH
        ? rejected(tooLong(length))
        : new AddressOutcome.Accepted(address);
  }

  /** The scheme in lower case, or empty where the text begins with none. */
  private static String scheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (c == ':' && i > 0) {
        return text.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
        return "";
      }
    }
    return "";
  }

  private static int port(String digits) {
    boolean number = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = number ? Integer.parseInt(digits) : -1;
    return port <= 65535 ? port : -1;
  }

  private static boolean isWeb(String scheme) {
    return scheme.equals("http") || scheme.equals("https");
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static int afterSlashes(String text, int from) {
    int at = from;
    while (at < text.length() && isSlash(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int firstOf(String text, int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return Math.min(at, text.length());
  }

  private static int indexOrEnd(String text, char c, int from) {
    int at = text.indexOf(c, from);
    return at < 0 ? text.length() : at;
  }

  private static String tooLong(int length) {
    return length + " characters, more than " + PageAddress.MAX_LENGTH;
  }

  private static AddressOutcome rejected(String found) {
    return new AddressOutcome.Rejected(EXPECTED, found);
  }
}
