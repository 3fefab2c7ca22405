package dev.calque.address;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a host as a browser does (WHATWG URL §3.5, UTS 46 non-transitional), but refuses the
 * spellings that only a browser resolves to an IPv4 address: {@code 0x7f.1}, {@code 2130706433},
 * {@code 127.1}, full-width digits. No Java parser reads them the same way, so whoever checks one
 * number might connect to another.
 */
final class HostParser {

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /**
   * What ICU reports and browsers let pass: hyphens at the edges (CheckHyphens=false), as in {@code
   * r3---sn-x.example.com}. Lengths are checked below.
   */
  private static final Set<IDNA.Error> HARMLESS =
      EnumSet.of(
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4,
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG);

  private static final int MAX_NAME = 253;
  private static final int MAX_LABEL = 63;

  private HostParser() {}

  static HostOutcome parse(String raw) {
    if (raw.isEmpty()) {
      return HostOutcome.refused("no host");
    }
    if (raw.startsWith("[")) {
      return IpLiterals.canonicalIpv6(raw)
          .map(HostOutcome::of)
          .orElseGet(
              () -> HostOutcome.refused("brackets around something that is no IPv6 address"));
    }
    if (IpLiterals.isPlainIpv4(raw)) {
      return HostOutcome.of(raw);
    }
    String ascii = toAscii(PercentEncoding.decode(raw));
    // One dot at the end says "from the root", which every name here is.
    return name(ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii);
  }

  /** The name in lower-case ASCII; empty where it is no name by UTS 46. */
  private static String toAscii(String name) {
    if (isAscii(name)) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!lower.contains("xn--")) {
        return lower;
      }
    }
    IDNA.Info info = new IDNA.Info();
    StringBuilder out = new StringBuilder();
    UTS46.nameToASCII(name, out, info);
    return HARMLESS.containsAll(info.getErrors()) ? out.toString() : "";
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static HostOutcome name(String name) {
    if (name.isEmpty()) {
      return HostOutcome.refused("a host that is no name by UTS 46");
    }
    if (name.length() > MAX_NAME) {
      return HostOutcome.refused("a host of more than " + MAX_NAME + " characters");
    }
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '.') {
        if (i == start || i - start > MAX_LABEL) {
          return HostOutcome.refused(
              "a host with an empty part, or one of more than " + MAX_LABEL + " characters");
        }
        start = i + 1;
      } else if (!isNameCharacter(name.charAt(i))) {
        return HostOutcome.refused("a host with a character that no name has");
      }
    }
    return endsLikeANumber(name.substring(name.lastIndexOf('.') + 1))
        ? HostOutcome.refused("a host that ends like a number but is no plain IPv4 address")
        : HostOutcome.of(name);
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
  }

  /**
   * Whether the last label begins with a digit, in whichever script. Top-level domains are
   * alphabetic (RFC 1123 §2.1), so such a host is an IPv4 address in the eye of some reader.
   */
  private static boolean endsLikeANumber(String label) {
    if (!label.startsWith("xn--")) {
      return Character.isDigit(label.charAt(0));
    }
    StringBuilder out = new StringBuilder();
    UTS46.labelToUnicode(label, out, new IDNA.Info());
    return out.codePoints().allMatch(Character::isDigit);
  }
}
