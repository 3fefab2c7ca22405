package dev.calque.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Trouble, as RFC 9457 writes it.
 *
 * @param type {@code /problems/} and the kind of trouble, or {@code about:blank}
 * @param title fixed for each type
 * @param status the HTTP status code
 * @param detail what was expected, what was found and what to do
 * @param pageStatus the status that the page's site answered with
 * @param contentType what was found instead of HTML
 * @param errors the fields of the request that are not of the contract's form
 */
@Schema(
    name = "Problem",
    description = "Trouble, as RFC 9457 writes it: what was expected, what was found, what to do.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable Integer pageStatus,
    @Nullable String contentType,
    @Nullable List<FieldError> errors) {

  /** The name of the problem's type, for the metrics. */
  String slug() {
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /**
   * One field that is not as it should be.
   *
   * @param field its name
   * @param detail what was expected and what was found
   */
  public record FieldError(String field, String detail) {

    private static final int LONGEST_NAME = 40;

    /**
     * Of a field with a stranger's name: as much of it is said as shows which one is meant, and
     * nothing that could be markup.
     */
    static FieldError ofUnknown(String name, String detail) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < Math.min(name.length(), LONGEST_NAME); i++) {
        char c = name.charAt(i);
        plain.append(Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' ? c : '_');
      }
      return new FieldError(plain.toString(), detail);
    }
  }
}
