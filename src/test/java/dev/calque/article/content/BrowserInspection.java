package dev.calque.article.content;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hands markup to a browser in batches and reads what it saw there. */
final class BrowserInspection {

  /** Pieces that share a document and a command; a batch with trouble is taken apart. */
  private static final int BATCH = 24;

  private static final ObjectMapper JSON =
      JsonMapper.builder().configure(JsonGenerator.Feature.ESCAPE_NON_ASCII, true).build();

  private final InspectingBrowser browser;

  BrowserInspection(InspectingBrowser browser) {
    this.browser = browser;
  }

  /**
   * What became of a batch.
   *
   * @param executed traces of script, in the words of the witness
   * @param mutated markup that a second reading changed
   * @param foreign elements, attributes and addresses that are not in the policy
   */
  record Findings(List<String> executed, List<String> mutated, List<String> foreign) {

    boolean isClean() {
      return executed.isEmpty() && mutated.isEmpty() && foreign.isEmpty();
    }
  }

  /** Every piece that is not clean, by itself: nothing if all are. */
  List<String> troubles(List<String> markup) {
    List<String> troubles = new ArrayList<>();
    for (int from = 0; from < markup.size(); from += BATCH) {
      List<String> batch = markup.subList(from, Math.min(markup.size(), from + BATCH));
      Findings findings = inspect(batch);
      if (findings.isClean()) {
        continue;
      }
      int before = troubles.size();
      for (String one : batch) {
        Findings alone = inspect(List.of(one));
        if (!alone.isClean()) {
          troubles.add(alone + " in " + one);
        }
      }
      if (troubles.size() == before) {
        troubles.add(findings + " in a batch of " + batch);
      }
    }
    return troubles;
  }

  Findings inspect(List<String> batch) {
    return read(browser.evaluate("inspect(" + json(batch) + "," + json(policy()) + ")"));
  }

  /** What a view does with the plain fields of a reading. */
  Findings inspectFields(List<Map<String, ?>> fields) {
    return read(browser.evaluate("inspectFields(" + json(fields) + ")"));
  }

  /** The code's own list, so that there is no second one to forget. */
  private static Map<String, ?> policy() {
    return Map.of(
        "elements", ContentPolicy.ELEMENTS,
        "formulas", ContentPolicy.FORMULAS,
        "everywhere", ContentPolicy.EVERYWHERE,
        "attributes", ContentPolicy.ATTRIBUTES,
        "addresses", ContentPolicy.ADDRESSES);
  }

  private static Findings read(String answer) {
    try {
      JsonNode findings = JSON.readTree(answer);
      return new Findings(
          texts(findings.path("executed")),
          texts(findings.path("mutated")),
          texts(findings.path("foreign")));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
