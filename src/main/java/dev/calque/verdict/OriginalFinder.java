package dev.calque.verdict;

import dev.calque.page.Page;
import java.util.Optional;

/** Finds where the original of a translated page is, and says on which ground. */
public final class OriginalFinder {

  private OriginalFinder() {}

  /** The original of a page with this verdict; never a guess that no rule supports. */
  public static Optional<Original> find(Page page, Verdict verdict) {
    return Optional.empty();
  }
}
