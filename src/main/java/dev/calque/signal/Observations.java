package dev.calque.signal;

import dev.calque.page.Place;
import java.util.List;

/**
 * Everything that the signals saw on one page.
 *
 * @param evidence in the signals' order
 * @param notice the notice that speaks of this page, verbatim; empty if there is none
 * @param sisterNotices notices that speak of the page's versions in other languages
 * @param claimed places whose text is a notice and so no part of the article
 */
public record Observations(
    List<Evidence> evidence, String notice, List<SisterNotice> sisterNotices, List<Place> claimed) {

  public Observations {
    evidence = List.copyOf(evidence);
    sisterNotices = List.copyOf(sisterNotices);
    claimed = List.copyOf(claimed);
  }
}
