package dev.calque.address;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Drops query parameters that only track readers, so that equal pages share a cache entry. */
final class TrackingParameters {

  private static final List<String> LINES =
      DataLines.read("/address/tracking-parameters.txt").toList();
  private static final Set<String> EXACT =
      LINES.stream().filter(l -> !l.endsWith("*")).collect(Collectors.toUnmodifiableSet());
  private static final List<String> PREFIXES =
      LINES.stream().filter(l -> l.endsWith("*")).map(l -> l.substring(0, l.length() - 1)).toList();

  private TrackingParameters() {}

  /**
   * The query without tracking parameters, the others as they stand.
   *
   * @param query with its question mark, or empty
   * @return empty where nothing is left
   */
  static String strip(String query) {
    if (query.length() < 2) {
      return "";
    }
    String[] parameters = query.substring(1).split("&", -1);
    if (Arrays.stream(parameters).noneMatch(TrackingParameters::isTracking)) {
      return query;
    }
    return Arrays.stream(parameters)
        .filter(parameter -> !isTracking(parameter))
        .collect(
            Collectors.collectingAndThen(Collectors.joining("&"), q -> q.isEmpty() ? q : "?" + q));
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return EXACT.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }
}
