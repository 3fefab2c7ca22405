package dev.calque.fetch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The header fields of our requests: who asks, what for, in which language. Nothing about the
 * reader but the language that they want to read: no cookies, no referrer, no authorisation.
 */
final class RequestFields {

  private static final int MAX_LANGUAGES = 256;
  private static final int MAX_VALIDATOR = 512;

  private final String userAgent;

  RequestFields(String userAgent) {
    if (userAgent.isBlank() || !FieldText.isSendable(userAgent, 256)) {
      throw new IllegalArgumentException(
          "expected a user agent of up to 256 printable ASCII characters, found: " + userAgent);
    }
    this.userAgent = userAgent;
  }

  Map<String, String> of(FetchRequest request) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("User-Agent", userAgent);
    fields.put("Accept", "text/html,application/xhtml+xml;q=0.9");
    fields.put("Accept-Encoding", "gzip, deflate");
    put(fields, "Accept-Language", request.acceptLanguage(), MAX_LANGUAGES);
    put(fields, "If-None-Match", request.validators().etag(), MAX_VALIDATOR);
    put(fields, "If-Modified-Since", request.validators().lastModified(), MAX_VALIDATOR);
    return Map.copyOf(fields);
  }

  /** What somebody else wrote is passed on only if it is fit to be a field. */
  private static void put(Map<String, String> fields, String name, String value, int maxLength) {
    if (!value.isBlank() && FieldText.isSendable(value, maxLength)) {
      fields.put(name, value);
    }
  }
}
