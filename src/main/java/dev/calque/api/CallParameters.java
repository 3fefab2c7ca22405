package dev.calque.api;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a call by GET: one {@code url} and nothing else. An address whose ampersands
 * aren't encoded comes in parts; without its end it would be another page's.
 */
final class CallParameters {

  private static final String URL = "url";

  private static final Problem.FieldError MISSING =
      new Problem.FieldError(URL, "expected the page's address as ?url=…, found nothing");

  private static final Problem.FieldError TWICE =
      new Problem.FieldError(
          URL,
          "expected one address, found several; an & or ; inside an address is written %26 or %3B");

  private static final String UNKNOWN =
      "expected only \"url\", found this parameter; an & or ; inside an address is written %26 or"
          + " %3B";

  private static final int MOST_ERRORS = 10;

  private CallParameters() {}

  /** What is not of the contract's form; empty where all is. */
  static List<Problem.FieldError> errors(MultiMap parameters) {
    int addresses = parameters.getAll(URL).size();
    if (addresses == 1 && parameters.size() == 1) {
      return List.of();
    }
    List<Problem.FieldError> errors = new ArrayList<>();
    if (addresses == 0) {
      errors.add(MISSING);
    } else if (addresses > 1) {
      errors.add(TWICE);
    }
    parameters.names().stream()
        .filter(name -> !name.equals(URL))
        .limit(MOST_ERRORS)
        .forEach(name -> errors.add(Problem.FieldError.ofUnknown(name, UNKNOWN)));
    return errors;
  }
}
