package dev.calque.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads the JSON-LD among a document's scripts, within bounds. */
final class JsonLd {

  // Deeper nesting than any vocabulary needs: a stack is not to be filled by a stranger.
  private static final int MAX_DEPTH = 64;
  // All scripts of a page together; real articles with their body inside stay below 200,000.
  private static final int MAX_CHARACTERS = 1_000_000;
  private static final int MAX_OBJECTS = 200;

  private static final JsonMapper MAPPER = mapper();

  private JsonLd() {}

  static List<JsonNode> of(List<Element> scripts) {
    List<JsonNode> objects = new ArrayList<>();
    int budget = MAX_CHARACTERS;
    for (Element script : scripts) {
      if (!isJsonLd(script.attr("type"))) {
        continue;
      }
      String json = script.data();
      budget -= json.length();
      if (budget < 0) {
        break;
      }
      try {
        flatten(MAPPER.readTree(unwrap(json)), objects);
      } catch (JsonProcessingException e) {
        // A stranger's broken JSON is no fact; the other scripts may be sound.
      }
    }
    return objects;
  }

  private static boolean isJsonLd(String type) {
    String trimmed = type.strip();
    return trimmed.regionMatches(true, 0, "application/ld+json", 0, "application/ld+json".length());
  }

  /** Takes off the comment or CDATA wrappers that some systems still write. */
  private static String unwrap(String json) {
    int start = firstOf(json);
    int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
    return start < 0 || end < start ? "" : json.substring(start, end + 1);
  }

  private static int firstOf(String json) {
    int brace = json.indexOf('{');
    int bracket = json.indexOf("<![") >= 0 ? -1 : json.indexOf('[');
    if (brace < 0 || bracket < 0) {
      return Math.max(brace, bracket);
    }
    return Math.min(brace, bracket);
  }

  private static void flatten(JsonNode node, List<JsonNode> into) {
    if (into.size() >= MAX_OBJECTS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> flatten(each, into));
    } else if (node.isObject()) {
      into.add(node);
      flatten(node.path("@graph"), into);
      flatten(node.path("mainEntity"), into);
    }
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder(
            com.fasterxml.jackson.core.JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                .build())
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .build();
  }
}
