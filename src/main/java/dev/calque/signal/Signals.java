package dev.calque.signal;

import dev.calque.page.Page;
import dev.calque.signal.SignalDescription.Kind;
import dev.calque.signal.catalogue.Spelling;
import dev.calque.signal.marker.Marker;
import dev.calque.signal.marker.Marker.Sighting;
import dev.calque.signal.marker.MarkerCatalogue;
import dev.calque.signal.marker.Marks;
import dev.calque.signal.measured.AiDigitalSource;
import dev.calque.signal.measured.FrontMatterText;
import dev.calque.signal.measured.HumanCredit;
import dev.calque.signal.measured.LanguageDisagreement;
import dev.calque.signal.measured.LanguageTagMark;
import dev.calque.signal.measured.LlmLeak;
import dev.calque.signal.measured.MachineTranslatedFromLink;
import dev.calque.signal.measured.Mojibake;
import dev.calque.signal.measured.RedditTranslation;
import dev.calque.signal.measured.SavedTranslation;
import dev.calque.signal.measured.SpacedQuotes;
import dev.calque.signal.measured.TranslateProxy;
import dev.calque.signal.measured.TranslatorCredit;
import dev.calque.signal.measured.TransposhStatistics;
import dev.calque.signal.measured.UnreadableText;
import dev.calque.signal.measured.UntranslatedRemnants;
import dev.calque.signal.notice.EngineRecognizer;
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
    EngineRecognizer engines = EngineRecognizer.standard();
    return new Signals(NoticeReader.standard(), MarkerCatalogue.load(engines), measured(engines));
  }

  private static List<Signal> measured(EngineRecognizer engines) {
    return List.of(
        // Proof, where their facts are all there.
        new TranslateProxy(),
        new RedditTranslation(),
        new LanguageTagMark(engines),
        new MachineTranslatedFromLink(),
        new TranslatorCredit(engines),
        new TransposhStatistics(),
        new SavedTranslation(),
        new FrontMatterText(engines),
        new LlmLeak(),
        // Hints only: innocent pages show them, too.
        new AiDigitalSource(),
        new LanguageDisagreement(),
        new UntranslatedRemnants(),
        new Mojibake(),
        new SpacedQuotes(),
        new UnreadableText(),
        // A person's word.
        new HumanCredit(engines));
  }

  /** What there is to look for, in the order of looking. */
  public List<SignalDescription> descriptions() {
    List<SignalDescription> all = new ArrayList<>(NoticeReader.descriptions());
    markers.markers().forEach(marker -> all.add(describe(marker)));
    measured.forEach(
        signal ->
            all.add(
                new SignalDescription(
                    signal.id(), Kind.MEASUREMENT, signal.why(), signal.decides(), List.of())));
    return all;
  }

  /** The measurements, for the test that none is forgotten. */
  List<Signal> measurements() {
    return measured;
  }

  private static SignalDescription describe(Marker marker) {
    List<String> decides =
        marker.strengths().stream()
            .map(strength -> Spelling.of(strength) + " " + Spelling.of(marker.direction()))
            .toList();
    List<String> sources = marker.seen().stream().map(Sighting::url).toList();
    return new SignalDescription(marker.id(), Kind.MARKER, marker.why(), decides, sources);
  }

  /** Lets every signal look at the page. */
  public Observations observe(Page page) {
    Marks marks = markers.observe(page);
    PageNotices read = notices.read(page, marks.comments());
    List<Evidence> evidence = new ArrayList<>(read.evidence());
    evidence.addAll(marks.evidence());
    measured.forEach(signal -> evidence.addAll(signal.observe(page)));
    return new Observations(evidence, read.notice(), read.sisters(), read.claimed());
  }
}
