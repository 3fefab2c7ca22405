package dev.calque.verdict;

/** What we say of a page. There is no label for "human": finding nothing proves nothing. */
public enum Label {
  /** There is proof. */
  MACHINE_TRANSLATED("machine-translated"),
  /** There are hints, and no proof. */
  UNDECIDED("undecided"),
  /** Neither. */
  NOT_DETECTED("not-detected");

  private final String slug;

  Label(String slug) {
    this.slug = slug;
  }

  /** The label as the contract writes it. */
  public String slug() {
    return slug;
  }
}
