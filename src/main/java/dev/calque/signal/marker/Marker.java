package dev.calque.signal.marker;

import dev.calque.signal.Direction;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.SignalId;
import dev.calque.signal.Strength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fixed mark, from {@code markers/<id>.yaml}.
 *
 * @param id its name
 * @param why what it is and why it counts
 * @param direction what it speaks for
 * @param engine whose mark it is, if one engine's only
 * @param editing what it says of editing
 * @param isOnlyAwayFromDefault whether it counts only where the text is in another language than
 *     the site's own
 * @param probes any one suffices
 * @param seen where it was seen or is documented
 */
public record Marker(
    SignalId id,
    String why,
    Direction direction,
    @Nullable Engine engine,
    Editing editing,
    boolean isOnlyAwayFromDefault,
    List<RatedProbe> probes,
    List<Sighting> seen) {

  public Marker {
    probes = List.copyOf(probes);
    seen = List.copyOf(seen);
  }

  /** How much its probes decide, the strongest first, each once. */
  public List<Strength> strengths() {
    return probes.stream().map(RatedProbe::strength).distinct().sorted().toList();
  }

  /**
   * A probe and what finding it says.
   *
   * @param probe what is looked for
   * @param strength how much it decides
   * @param engine whose mark it is; the marker's own if it doesn't say
   */
  record RatedProbe(Probe probe, Strength strength, @Nullable Engine engine) {}

  /** Where a mark was seen or is documented, and when we looked. */
  public record Sighting(String url, String on) {}
}
