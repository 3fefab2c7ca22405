package dev.calque.signal.measured;

import dev.calque.address.PageAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The parameters in an address' query. */
final class Parameters {

  private Parameters() {}

  /** The value of the first parameter with this name, decoded; nothing for an empty name. */
  static Optional<String> of(PageAddress address, String name) {
    if (name.isEmpty() || address.query().isEmpty()) {
      return Optional.empty();
    }
    for (String parameter : all(address)) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && parameter.substring(0, equals).equals(name)) {
        return decode(parameter.substring(equals + 1));
      }
    }
    return Optional.empty();
  }

  /** The query without the parameters whose names are to go, with its question mark, or empty. */
  static String without(PageAddress address, Predicate<String> goes) {
    List<String> kept = new ArrayList<>();
    for (String parameter : all(address)) {
      int equals = parameter.indexOf('=');
      if (!goes.test(equals < 0 ? parameter : parameter.substring(0, equals))) {
        kept.add(parameter);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static List<String> all(PageAddress address) {
    return address.query().isEmpty()
        ? List.of()
        : List.of(address.query().substring(1).split("&", -1));
  }

  private static Optional<String> decode(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      // A broken escape names nothing.
      return Optional.empty();
    }
  }
}
