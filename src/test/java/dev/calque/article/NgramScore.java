package dev.calque.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The measure of {@code score_articles.py}: multisets of runs of four words. */
final class NgramScore {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int RUN = 4;

  /** One page's counts. */
  record Row(int hit, int extra, int missed) {
    double f1() {
      return hit + extra + missed == 0 ? 1 : 2.0 * hit / (2.0 * hit + extra + missed);
    }
  }

  private final Map<String, Row> rows = new TreeMap<>();

  void add(String id, String truth, String text) {
    Map<List<String>, Integer> want = runs(truth);
    Map<List<String>, Integer> have = runs(text);
    int hit = 0;
    for (Map.Entry<List<String>, Integer> entry : want.entrySet()) {
      hit += Math.min(entry.getValue(), have.getOrDefault(entry.getKey(), 0));
    }
    rows.put(id, new Row(hit, sum(have) - hit, sum(want) - hit));
  }

  Map<String, Row> rows() {
    return rows;
  }

  double precision() {
    return rows.values().stream()
        .filter(row -> row.hit() + row.extra() > 0)
        .mapToDouble(row -> (double) row.hit() / (row.hit() + row.extra()))
        .average()
        .orElse(0);
  }

  double recall() {
    return rows.values().stream()
        .filter(row -> row.hit() + row.missed() > 0)
        .mapToDouble(row -> (double) row.hit() / (row.hit() + row.missed()))
        .average()
        .orElse(0);
  }

  double f1() {
    double precision = precision();
    double recall = recall();
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static int sum(Map<List<String>, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<List<String>, Integer> runs = new HashMap<>();
    if (!words.isEmpty() && words.size() < RUN) {
      runs.put(words, 1);
    }
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.merge(List.copyOf(words.subList(i, i + RUN)), 1, Integer::sum);
    }
    return runs;
  }
}
