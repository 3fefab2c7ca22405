package dev.calque.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Drops query parameters that only track readers, so that equal pages share a cache entry. */
final class TrackingParameters {

  private static final String RESOURCE = "/address/tracking-parameters.txt";
  private static final Set<String> EXACT = new TreeSet<>();
  private static final List<String> PREFIXES = new ArrayList<>();

  static {
    load();
  }

  private TrackingParameters() {}

  /** The query without tracking parameters; {@code query} begins with a question mark. */
  static String strip(String query) {
    StringJoiner kept = new StringJoiner("&", "?", "");
    kept.setEmptyValue("");
    boolean dropped = false;
    for (String parameter : query.substring(1).split("&", -1)) {
      if (isTracking(parameter)) {
        dropped = true;
      } else {
        kept.add(parameter);
      }
    }
    return dropped ? kept.toString() : query;
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return EXACT.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }

  private static void load() {
    try (InputStream in = TrackingParameters.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String name = line.strip();
        if (name.endsWith("*")) {
          PREFIXES.add(name.substring(0, name.length() - 1));
        } else if (!name.isEmpty() && !name.startsWith("#")) {
          EXACT.add(name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
