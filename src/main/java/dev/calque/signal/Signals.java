package dev.calque.signal;

import dev.calque.page.Page;
import java.util.List;

/** The ordered inventory of everything that looks for machine translation. Thread-safe. */
public final class Signals {

  private Signals() {}

  /** All signals, their catalogues loaded and checked. */
  public static Signals standard() {
    return new Signals();
  }

  /** Lets every signal look at the page. */
  public Observations observe(Page page) {
    return new Observations(List.of(), "", List.of(), List.of());
  }
}
