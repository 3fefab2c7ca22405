package dev.calque.address;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads addresses as the WHATWG URL standard does, for the two schemes that we fetch, and refuses
 * the spellings of a host that only a browser would resolve to a number.
 */
final class AddressParser {

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);
  private static final String EXPECTED =
      "an absolute http or https address, like https://example.org/page";

  private AddressParser() {}

  static AddressOutcome parse(String text) {
    if (text.length() > PageAddress.MAX_LENGTH) {
      return rejected(
          "an address of " + text.length() + " characters, more than " + PageAddress.MAX_LENGTH);
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x20 || text.charAt(i) == 0x7f) {
        return rejected("a control character at position " + i);
      }
    }
    String url = text.strip().replace('\\', '/');
    int colon = url.indexOf(':');
    String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return rejected(scheme.isEmpty() ? "no scheme" : "another scheme");
    }
    String rest = url.substring(colon + 1);
    if (!rest.startsWith("//")) {
      return rejected("no // after the scheme");
    }
    int end = 2;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return withAuthority(scheme, rest.substring(2, end), rest.substring(end));
  }

  static Optional<PageAddress> resolve(PageAddress base, String reference) {
    String ref = reference.strip();
    if (ref.length() > PageAddress.MAX_LENGTH) {
      return Optional.empty();
    }
    int colon = ref.indexOf(':');
    int firstOther = firstOf(ref, "/?#\\");
    if (colon >= 0 && (firstOther < 0 || colon < firstOther)) {
      return parse(ref).accepted();
    }
    String path = ref.replace('\\', '/');
    if (path.startsWith("//")) {
      return parse(base.scheme() + ":" + path).accepted();
    }
    int hash = path.indexOf('#');
    String plain = hash < 0 ? path : path.substring(0, hash);
    if (plain.isEmpty()) {
      return Optional.of(base);
    }
    int mark = plain.indexOf('?');
    String query = mark < 0 ? "" : plain.substring(mark);
    String onlyPath = mark < 0 ? plain : plain.substring(0, mark);
    String joined;
    if (onlyPath.isEmpty()) {
      joined = base.path();
    } else if (onlyPath.startsWith("/")) {
      joined = onlyPath;
    } else {
      joined = base.path().substring(0, base.path().lastIndexOf('/') + 1) + onlyPath;
    }
    return Optional.of(
        new PageAddress(
            base.scheme(), base.host(), base.port(), normalisePath(joined), encode(query)));
  }

  private static AddressOutcome withAuthority(String scheme, String authority, String rest) {
    if (authority.indexOf('@') >= 0) {
      return rejected("credentials before the host");
    }
    int portAt =
        authority.startsWith("[")
            ? authority.indexOf(':', authority.indexOf(']') + 1)
            : authority.indexOf(':');
    String rawHost = portAt < 0 ? authority : authority.substring(0, portAt);
    String rawPort = portAt < 0 ? "" : authority.substring(portAt + 1);
    int port = PageAddress.defaultPort(scheme);
    if (!rawPort.isEmpty()) {
      if (rawPort.length() > 5 || !rawPort.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return rejected("a port that is no number");
      }
      port = Integer.parseInt(rawPort);
      if (port < 1 || port > 65535) {
        return rejected("a port out of range");
      }
    }
    Optional<String> host = host(rawHost);
    if (host.isEmpty()) {
      return rejected("a host that is no name and no plain address");
    }
    int hash = rest.indexOf('#');
    String target = hash < 0 ? rest : rest.substring(0, hash);
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark);
    return new AddressOutcome.Accepted(
        new PageAddress(
            scheme, host.get(), port, normalisePath(path), encode(query.equals("?") ? "" : query)));
  }

  private static Optional<String> host(String raw) {
    if (raw.startsWith("[")) {
      return raw.endsWith("]")
              && raw.chars().allMatch(c -> "[]:.0123456789abcdefABCDEF".indexOf(c) >= 0)
          ? Optional.of(raw.toLowerCase(Locale.ROOT))
          : Optional.empty();
    }
    String ascii = raw.toLowerCase(Locale.ROOT);
    if (!raw.chars().allMatch(c -> c < 0x80)) {
      IDNA.Info info = new IDNA.Info();
      StringBuilder out = new StringBuilder();
      UTS46.nameToASCII(raw, out, info);
      if (info.hasErrors()) {
        return Optional.empty();
      }
      ascii = out.toString();
    }
    if (ascii.isEmpty()
        || ascii.length() > 253
        || !ascii.chars().allMatch(AddressParser::isHostCharacter)) {
      return Optional.empty();
    }
    return Optional.of(ascii);
  }

  private static boolean isHostCharacter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
  }

  private static String normalisePath(String raw) {
    List<String> out = new ArrayList<>();
    String[] segments = (raw.startsWith("/") ? raw.substring(1) : raw).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      String segment = segments[i];
      if (segment.equals("..")) {
        if (!out.isEmpty()) {
          out.remove(out.size() - 1);
        }
        if (last) {
          out.add("");
        }
      } else if (segment.equals(".")) {
        if (last) {
          out.add("");
        }
      } else {
        out.add(segment);
      }
    }
    return encode("/" + String.join("/", out));
  }

  private static String encode(String text) {
    StringBuilder out = null;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      boolean plain = b > 0x20 && b < 0x7f && b != '"' && b != '<' && b != '>' && b != '`';
      if (!plain && out == null) {
        out = new StringBuilder(new String(bytes, 0, i, StandardCharsets.US_ASCII));
      }
      if (out != null) {
        if (plain) {
          out.append((char) b);
        } else {
          out.append('%')
              .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
              .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
      }
    }
    return out == null ? text : out.toString();
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static AddressOutcome rejected(String found) {
    return new AddressOutcome.Rejected(EXPECTED, found);
  }
}
