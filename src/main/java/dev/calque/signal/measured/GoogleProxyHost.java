package dev.calque.signal.measured;

import dev.calque.address.PageAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Google's proxy writes a host into its own: dots as hyphens, hyphens doubled, with prefixes
 * that {@code _x_tr_enc} and {@code _x_tr_hp} announce
 * (https://developers.google.com/search/docs/appearance/ad-network-and-translation).
 */
final class GoogleProxyHost {

  private static final String PARAMETERS = "_x_tr_";
  private static final String PUNYCODE = "xn--";

  private GoogleProxyHost() {}

  /** The address behind a proxied one on a host below {@code suffix}; null where it is none. */
  static @Nullable PageAddress decode(PageAddress address, String suffix) {
    String host = address.host();
    String written = host.substring(0, host.length() - suffix.length() - 1);
    String scheme = Parameters.of(address, "_x_tr_sch").orElse("https");
    String query = Parameters.without(address, name -> name.startsWith(PARAMETERS));
    String url =
        (scheme.equals("http") ? "http://" : "https://")
            + host(address, written)
            + address.path()
            + query;
    return PageAddress.parse(url).accepted().orElse(null);
  }

  private static String host(PageAddress address, String written) {
    List<String> encodings =
        Arrays.asList(Parameters.of(address, "_x_tr_enc").orElse("").split(",", -1));
    String rest = Parameters.of(address, "_x_tr_hp").orElse("") + written;
    if (encodings.contains("1") && rest.startsWith("1-")) {
      rest = rest.substring(2);
    }
    boolean isInternational = encodings.contains("0") && rest.startsWith("0-");
    return isInternational ? PUNYCODE + plain(rest.substring(2)) : plain(rest);
  }

  /** {@code www-gov--pl} is {@code www.gov-pl}: two hyphens write one. */
  private static String plain(String written) {
    StringBuilder host = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      boolean isHyphen = written.charAt(i) == '-';
      boolean isDoubled = isHyphen && i + 1 < written.length() && written.charAt(i + 1) == '-';
      host.append(isDoubled ? '-' : isHyphen ? '.' : written.charAt(i));
      i += isDoubled ? 1 : 0;
    }
    return host.toString();
  }
}
