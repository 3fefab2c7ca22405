package dev.calque.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Brings {@code Accept-Language} into one spelling: browsers weigh the same list of languages in
 * different ways, and each spelling would be a page of its own in the cache and at its site.
 */
final class AcceptLanguage {

  // A longer field, or a longer list, is somebody's game, or a fingerprint that the site need not
  // get: sites choose among the first few.
  private static final int MAX_FIELD = 200;
  private static final int MAX_LANGUAGES = 8;
  private static final int MAX_TAG = 35; // RFC 5646 §4.4.1

  private AcceptLanguage() {}

  private record Weighed(String tag, double weight) {}

  /**
   * The languages in the order of their weight, weighed again by rank: {@code de-ch, de;q=0.9}.
   * What is no language range (RFC 4647 §2.1) is left out.
   */
  static String canonical(String field) {
    if (field.length() > MAX_FIELD) {
      return "";
    }
    List<Weighed> all = new ArrayList<>();
    for (String part : field.split(",", -1)) {
      weighed(part.strip().toLowerCase(Locale.ROOT), all);
    }
    // The sort is stable: languages of one weight stay in the order in which they are named.
    all.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    return spell(all.stream().map(Weighed::tag).distinct().limit(MAX_LANGUAGES).toList());
  }

  private static void weighed(String part, List<Weighed> all) {
    int semicolon = part.indexOf(';');
    String tag = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
    double weight = semicolon < 0 ? 1 : weight(part.substring(semicolon + 1).strip());
    if (weight > 0 && isRange(tag)) {
      all.add(new Weighed(tag, weight));
    }
  }

  /** The weight; 0, which means "not this one", where it is none. */
  private static double weight(String parameter) {
    if (!parameter.startsWith("q=")) {
      return 0;
    }
    try {
      double weight = Double.parseDouble(parameter.substring(2).strip());
      return weight >= 0 && weight <= 1 ? weight : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static boolean isRange(String tag) {
    return !tag.isEmpty()
        && tag.length() <= MAX_TAG
        && tag.chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '*');
  }

  private static String spell(List<String> ranked) {
    StringBuilder spelling = new StringBuilder();
    for (int rank = 0; rank < ranked.size(); rank++) {
      spelling.append(rank == 0 ? "" : ",").append(ranked.get(rank));
      if (rank > 0) {
        spelling.append(";q=0.").append(10 - rank);
      }
    }
    return spelling.toString();
  }
}
