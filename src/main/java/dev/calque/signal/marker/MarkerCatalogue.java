package dev.calque.signal.marker;

import dev.calque.page.Page;
import dev.calque.signal.Direction;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.SignalId;
import dev.calque.signal.Strength;
import dev.calque.signal.catalogue.CatalogueFiles;
import dev.calque.signal.catalogue.Entry;
import dev.calque.signal.marker.Marker.RatedProbe;
import dev.calque.signal.marker.Marker.Sighting;
import dev.calque.signal.notice.EngineRecognizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every marker, loaded from {@code markers/} and checked. Looks for all of them in one walk. */
public final class MarkerCatalogue {

  private static final List<String> KEYS =
      List.of("id", "why", "direction", "engine", "editing", "only", "probes", "seen");
  private static final List<String> PROBES =
      List.of("element", "meta", "header", "comment", "hosts");

  /** When a marker counts. */
  private enum Condition {
    ALWAYS,
    /** Where the text is in another language than the site's own. */
    AWAY_FROM_DEFAULT
  }

  private final List<Marker> markers;
  private final ProbeIndex index;
  private final EngineRecognizer engines;

  private MarkerCatalogue(List<Marker> markers, EngineRecognizer engines) {
    this.engines = engines;
    this.markers = List.copyOf(markers);
    this.index = new ProbeIndex(markers);
  }

  /** Loads the files that {@code markers/index.txt} lists; {@code engines} knows their names. */
  public static MarkerCatalogue load(EngineRecognizer engines) {
    List<Marker> markers = new ArrayList<>();
    Set<SignalId> ids = new HashSet<>();
    for (String name : CatalogueFiles.index("markers")) {
      Entry file = CatalogueFiles.read("markers/" + name + ".yaml");
      Marker marker = marker(file);
      if (!marker.id().value().equals(name)) {
        throw file.refusal("the id \"" + marker.id() + "\" is not the file's name");
      }
      if (!ids.add(marker.id())) {
        throw file.refusal("the id \"" + marker.id() + "\" stands in the index twice");
      }
      markers.add(marker);
    }
    return new MarkerCatalogue(markers, engines);
  }

  /** All markers, in the index's order. */
  public List<Marker> markers() {
    return markers;
  }

  /** Looks for every marker on a page. */
  public Marks observe(Page page) {
    return new MarkerScan(markers, index, engines, page).marks();
  }

  static Marker marker(Entry file) {
    file.accepting(KEYS);
    Engine engine = engine(file, null);
    List<RatedProbe> probes =
        file.entries("probes").stream().map(probe -> probe(probe, engine)).toList();
    if (probes.isEmpty()) {
      throw file.refusal("there is no probe");
    }
    List<Sighting> seen =
        file.entries("seen").stream()
            .map(each -> each.accepting(List.of("url", "on")))
            .map(each -> new Sighting(each.text("url"), each.text("on")))
            .toList();
    return new Marker(
        new SignalId(file.text("id")),
        file.text("why"),
        file.oneOf("direction", Direction.class, null),
        engine,
        file.oneOf("editing", Editing.class, Editing.NOT_SAID),
        file.oneOf("only", Condition.class, Condition.ALWAYS) == Condition.AWAY_FROM_DEFAULT,
        probes,
        seen);
  }

  private static @Nullable Engine engine(Entry entry, @Nullable Engine otherwise) {
    if (!entry.has("engine")) {
      return otherwise;
    }
    Entry engine = entry.entry("engine").accepting(List.of("id", "name"));
    return new Engine(engine.text("id"), engine.text("name"));
  }

  private static RatedProbe probe(Entry entry, @Nullable Engine markers) {
    List<String> accepted = new ArrayList<>(PROBES);
    accepted.add("strength");
    accepted.add("engine");
    entry.accepting(accepted);
    Strength strength = entry.oneOf("strength", Strength.class, null);
    List<String> kinds = PROBES.stream().filter(entry::has).toList();
    if (kinds.size() != 1) {
      throw entry.refusal("a probe is exactly one of " + PROBES);
    }
    return new RatedProbe(ProbeForms.read(kinds.get(0), entry), strength, engine(entry, markers));
  }
}
