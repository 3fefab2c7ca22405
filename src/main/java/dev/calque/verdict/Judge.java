package dev.calque.verdict;

import dev.calque.page.Page;
import dev.calque.signal.Editing;
import dev.calque.signal.Observations;
import java.util.List;

/** Weighs evidence: a pure function. */
public final class Judge {

  private Judge() {}

  /** What the observations on a page come to. */
  public static Verdict judge(Page page, Observations observations) {
    return new Verdict(Label.NOT_DETECTED, null, null, null, Editing.NOT_SAID, List.of());
  }
}
