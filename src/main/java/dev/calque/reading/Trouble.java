package dev.calque.reading;

/** Why a page could not be read. The names are those of the contract's problem types. */
public enum Trouble {
  BLOCKED_ADDRESS("blocked-address"),
  NOT_HTML("not-html"),
  PAGE_TOO_LARGE("page-too-large"),
  PAGE_TOO_COMPLEX("page-too-complex"),
  PAGE_STATUS("page-status"),
  UNREACHABLE("unreachable"),
  REDIRECT_LOOP("redirect-loop"),
  OVERLOADED("overloaded"),
  TIMED_OUT("timed-out");

  private final String slug;

  Trouble(String slug) {
    this.slug = slug;
  }

  /** The problem type's name in the contract. */
  public String slug() {
    return slug;
  }

  /** Whether the next try may well succeed, so that an older reading is the better answer. */
  boolean isPassing() {
    return this == UNREACHABLE || this == OVERLOADED || this == TIMED_OUT;
  }
}
