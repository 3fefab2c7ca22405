package dev.calque.signal;

import dev.calque.page.Page;
import dev.calque.signal.marker.MarkerCatalogue;
import dev.calque.signal.measured.SavedTranslation;
import dev.calque.signal.notice.NoticeReader;
import dev.calque.signal.notice.PageNotices;
import java.util.ArrayList;
import java.util.List;

/** The ordered inventory of everything that looks for machine translation. Thread-safe. */
public final class Signals {

  private final NoticeReader notices;
  private final MarkerCatalogue markers;
  private final List<Signal> measured;

  private Signals(NoticeReader notices, MarkerCatalogue markers, List<Signal> measured) {
    this.notices = notices;
    this.markers = markers;
    this.measured = List.copyOf(measured);
  }

  /** All signals, their catalogues loaded and checked. */
  public static Signals standard() {
    return new Signals(NoticeReader.standard(), MarkerCatalogue.load(), measured());
  }

  private static List<Signal> measured() {
    return List.of(new SavedTranslation());
  }

  /** Lets every signal look at the page. */
  public Observations observe(Page page) {
    PageNotices read = notices.read(page);
    List<Evidence> evidence = new ArrayList<>(read.evidence());
    evidence.addAll(markers.observe(page));
    measured.forEach(signal -> evidence.addAll(signal.observe(page)));
    return new Observations(evidence, read.notice(), read.sisters(), read.claimed());
  }
}
