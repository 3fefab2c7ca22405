package dev.calque.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/read}.
 *
 * @param url the page's address
 * @param html the page as the caller sees it; null to have it fetched
 * @param errors what is not of the contract's form; empty for a good body
 */
record ReadBody(String url, @Nullable String html, List<Problem.FieldError> errors) {

  /** Neither what follows the object nor the first of two fields of one name is dropped unsaid. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  static ReadBody parse(byte[] json) {
    List<Problem.FieldError> errors = new ArrayList<>();
    try {
      JsonNode body = MAPPER.readTree(json);
      if (!body.isObject()) {
        return broken("expected a JSON object with \"url\", found " + kind(body));
      }
      body.fieldNames()
          .forEachRemaining(
              name -> {
                if (!name.equals("url") && !name.equals("html")) {
                  errors.add(
                      Problem.FieldError.ofUnknown(
                          name, "expected only \"url\" and \"html\", found this field"));
                }
              });
      String url = text(body.path("url"), "url", true, errors);
      String html = text(body.path("html"), "html", false, errors);
      return new ReadBody(url == null ? "" : url, html, List.copyOf(errors));
    } catch (JsonProcessingException e) {
      return broken("expected JSON, found what ends or breaks at " + place(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String text(
      JsonNode node, String name, boolean required, List<Problem.FieldError> errors) {
    if (node.isTextual()) {
      return node.asText();
    }
    if (required || !(node.isMissingNode() || node.isNull())) {
      errors.add(new Problem.FieldError(name, "expected a string, found " + kind(node)));
    }
    return null;
  }

  private static ReadBody broken(String detail) {
    return new ReadBody("", null, List.of(new Problem.FieldError("body", detail)));
  }

  private static String kind(JsonNode node) {
    return node.isMissingNode()
        ? "nothing"
        : node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? "an unknown place"
        : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }
}
