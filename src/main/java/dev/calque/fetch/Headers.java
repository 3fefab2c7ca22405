package dev.calque.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Response header fields; names are matched without regard to case. Immutable. */
public final class Headers {

  private static final Headers NONE = new Headers(Map.of());

  private final Map<String, List<String>> fields;

  private Headers(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /** No fields at all, as for a page that a caller handed over. */
  public static Headers none() {
    return NONE;
  }

  /** The fields of {@code entries}, in their order; a repeated name keeps all its values. */
  public static Headers of(Iterable<Map.Entry<String, String>> entries) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : entries) {
      fields
          .computeIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
          .add(entry.getValue());
    }
    fields.replaceAll((name, values) -> List.copyOf(values));
    return new Headers(fields);
  }

  /** The first value of a field. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of a field, in the order they came. */
  public List<String> all(String name) {
    return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
