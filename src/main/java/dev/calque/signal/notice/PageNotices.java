package dev.calque.signal.notice;

import dev.calque.page.Place;
import dev.calque.signal.Evidence;
import dev.calque.signal.SisterNotice;
import java.util.List;

/**
 * The notices on a page.
 *
 * @param evidence what they prove or deny
 * @param notice the one that speaks of this page, verbatim, or empty
 * @param sisters those that speak of its versions in other languages
 * @param claimed where they stand
 */
public record PageNotices(
    List<Evidence> evidence, String notice, List<SisterNotice> sisters, List<Place> claimed) {

  public PageNotices {
    evidence = List.copyOf(evidence);
    sisters = List.copyOf(sisters);
    claimed = List.copyOf(claimed);
  }
}
