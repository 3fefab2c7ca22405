package dev.calque.signal.marker;

import dev.calque.signal.marker.Probe.CommentProbe;
import dev.calque.signal.marker.Probe.ElementProbe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The probes by what they look for, so that one walk over the document asks each element only what
 * its name and attributes call for.
 */
final class ProbeIndex {

  /** A probe of a marker, numbered through the catalogue. */
  record Numbered<P extends Probe>(int number, P probe) {}

  private final Map<String, List<Numbered<ElementProbe>>> byTag = new HashMap<>();
  private final Map<String, List<Numbered<ElementProbe>>> byAttribute = new HashMap<>();
  private final List<Numbered<CommentProbe>> comments = new ArrayList<>();
  private final int size;

  ProbeIndex(List<Marker> markers) {
    int number = 0;
    for (Marker marker : markers) {
      for (Marker.RatedProbe rated : marker.probes()) {
        add(number++, rated.probe());
      }
    }
    size = number;
  }

  private void add(int number, Probe probe) {
    if (probe instanceof CommentProbe comment) {
      comments.add(new Numbered<>(number, comment));
    } else if (probe instanceof ElementProbe element) {
      String attribute = element.attribute();
      String tag = element.tag();
      if (attribute != null) {
        byAttribute
            .computeIfAbsent(attribute, key -> new ArrayList<>())
            .add(new Numbered<>(number, element));
      } else if (tag != null) {
        byTag.computeIfAbsent(tag, key -> new ArrayList<>()).add(new Numbered<>(number, element));
      }
    }
  }

  int size() {
    return size;
  }

  List<Numbered<ElementProbe>> ofTag(String tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  List<Numbered<ElementProbe>> ofAttribute(String attribute) {
    return byAttribute.getOrDefault(attribute, List.of());
  }

  List<Numbered<CommentProbe>> comments() {
    return comments;
  }
}
