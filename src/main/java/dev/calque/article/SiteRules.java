package dev.calque.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * What is known of the few sites whose markup no general rule reads: {@code article/sites}, a file
 * a site. Immutable.
 */
final class SiteRules {

  private static final String FOLDER = "/article/sites/";
  private static final Set<String> SECTIONS = Set.of("hosts", "article", "drop");

  private final Map<String, SiteRule> byHost = new HashMap<>();

  private SiteRules() {}

  /** Loads the files that {@code index.txt} lists; refuses what it doesn't know. */
  static SiteRules load() {
    SiteRules rules = new SiteRules();
    WordFile.read(FOLDER + "index.txt", Set.of("sites"))
        .getOrDefault("sites", List.of())
        .forEach(site -> rules.add(site, WordFile.read(FOLDER + site + ".txt", SECTIONS)));
    return rules;
  }

  private void add(String site, Map<String, List<String>> file) {
    SiteRule rule =
        new SiteRule(site, selectors(site, file, "article"), selectors(site, file, "drop"));
    List<String> hosts = file.getOrDefault("hosts", List.of());
    if (hosts.isEmpty() || (rule.article().isEmpty() && rule.drop().isEmpty())) {
      throw new IllegalStateException(
          FOLDER + site + ".txt: expected [hosts], and [article] or [drop]");
    }
    for (String host : hosts) {
      if (byHost.put(host, rule) != null) {
        throw new IllegalStateException(FOLDER + site + ".txt: " + host + " has a rule already");
      }
    }
  }

  private static List<Evaluator> selectors(
      String site, Map<String, List<String>> file, String section) {
    List<Evaluator> evaluators = new ArrayList<>();
    for (String selector : file.getOrDefault(section, List.of())) {
      try {
        evaluators.add(QueryParser.parse(selector));
      } catch (SelectorParseException e) {
        throw new IllegalStateException(
            FOLDER + site + ".txt: expected a CSS selector, found " + selector, e);
      }
    }
    return evaluators;
  }

  /** The rule of a host or of one that it is below. */
  SiteRule of(String host) {
    int at = 0;
    while (at >= 0) {
      SiteRule rule = byHost.get(host.substring(at));
      if (rule != null) {
        return rule;
      }
      int dot = host.indexOf('.', at);
      at = dot < 0 ? -1 : dot + 1;
    }
    return SiteRule.NONE;
  }
}
