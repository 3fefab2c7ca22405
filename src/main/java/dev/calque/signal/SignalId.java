package dev.calque.signal;

/**
 * A signal's name, the same in its file's name, its fixtures' folder and the payload.
 *
 * @param value kebab-case
 */
public record SignalId(String value) {

  public SignalId {
    if (value.isEmpty() || !value.chars().allMatch(SignalId::isAllowed)) {
      throw new IllegalArgumentException("expected a kebab-case name, found \"" + value + "\"");
    }
  }

  private static boolean isAllowed(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  @Override
  public String toString() {
    return value;
  }
}
