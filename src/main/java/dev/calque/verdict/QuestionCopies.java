package dev.calque.verdict;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.signal.catalogue.CatalogueFiles;
import dev.calque.signal.catalogue.Entry;
import dev.calque.verdict.Original.Basis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copies of Stack Overflow whose addresses keep the question's number, from {@code
 * markers/question-copies.yaml}: the original has the same number.
 */
final class QuestionCopies {

  private static final String HOST = "stackoverflow.com";
  private static final LanguageTag ENGLISH = new LanguageTag("en");
  private static final int HTTPS = 443;
  private static final Map<String, Rule> RULES = load();

  /** Where a host keeps the number: in which part of the path (-1: the last), to which base. */
  private record Rule(int part, int radix) {
    Optional<Long> number(String path) {
      List<String> parts =
          List.of(path.split("/", -1)).stream().filter(each -> !each.isEmpty()).toList();
      int at = part < 0 ? parts.size() - 1 : part;
      if (at < 0 || at >= parts.size()) {
        return Optional.empty();
      }
      try {
        long number = Long.parseLong(parts.get(at), radix);
        return number > 0 ? Optional.of(number) : Optional.empty();
      } catch (NumberFormatException e) {
        // Another kind of page of that host.
        return Optional.empty();
      }
    }
  }

  private QuestionCopies() {}

  static Optional<Original> original(Page page) {
    Rule rule = rule(page.address().host());
    return rule == null
        ? Optional.empty()
        : rule.number(page.address().path())
            .map(
                number ->
                    new Original(
                        new PageAddress("https", HOST, HTTPS, "/questions/" + number, ""),
                        ENGLISH,
                        Basis.PLATFORM));
  }

  private static @Nullable Rule rule(String host) {
    for (int at = 0; ; at = host.indexOf('.', at) + 1) {
      Rule rule = RULES.get(host.substring(at));
      if (rule != null || host.indexOf('.', at) < 0) {
        return rule;
      }
    }
  }

  private static Map<String, Rule> load() {
    Entry file = CatalogueFiles.read("markers/question-copies.yaml").accepting(List.of("copies"));
    Map<String, Rule> rules = new HashMap<>();
    for (Entry entry : file.entries("copies")) {
      entry.accepting(List.of("hosts", "part", "radix"));
      Rule rule =
          new Rule(Integer.parseInt(entry.text("part")), Integer.parseInt(entry.text("radix")));
      entry.words("hosts").forEach(host -> rules.put(host, rule));
    }
    return rules;
  }
}
