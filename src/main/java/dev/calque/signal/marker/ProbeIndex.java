package dev.calque.signal.marker;

import dev.calque.signal.marker.Probe.CommentProbe;
import dev.calque.signal.marker.Probe.ElementProbe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The probes by what they look for, so that one walk over the document asks each element only what
 * its name and attributes call for. Probes that look for the same elements, and differ in how many
 * of them they want, are looked for once.
 */
final class ProbeIndex {

  /** What one or several probes look for, and the number that it is found under. */
  record Numbered<P extends Probe>(int number, P probe) {}

  /** What is looked for in elements of any name that have an attribute. */
  record OfAttribute(String attribute, List<Numbered<ElementProbe>> probes) {}

  private final Map<String, List<Numbered<ElementProbe>>> byTag = new HashMap<>();
  private final List<OfAttribute> byAttribute = new ArrayList<>();
  private final List<Numbered<CommentProbe>> comments = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final int size;

  ProbeIndex(List<Marker> markers) {
    Map<Probe, Integer> known = new LinkedHashMap<>();
    Map<String, List<Numbered<ElementProbe>>> attributes = new LinkedHashMap<>();
    for (Marker marker : markers) {
      for (Marker.RatedProbe rated : marker.probes()) {
        Probe selector = rated.probe() instanceof ElementProbe p ? p.selector() : rated.probe();
        Integer number = known.get(selector);
        if (number == null) {
          number = known.size();
          known.put(selector, number);
          file(number, selector, attributes);
        }
        numbers.add(number);
      }
    }
    attributes.forEach((name, probes) -> byAttribute.add(new OfAttribute(name, probes)));
    size = known.size();
  }

  private void file(
      int number, Probe selector, Map<String, List<Numbered<ElementProbe>>> attributes) {
    if (selector instanceof CommentProbe comment) {
      comments.add(new Numbered<>(number, comment));
    } else if (selector instanceof ElementProbe element) {
      String tag = element.tag();
      String attribute = element.attribute();
      // Few elements bear a name that is looked for: it is the better key where there are both.
      if (tag != null) {
        byTag.computeIfAbsent(tag, any -> new ArrayList<>()).add(new Numbered<>(number, element));
      } else if (attribute != null) {
        attributes
            .computeIfAbsent(attribute, any -> new ArrayList<>())
            .add(new Numbered<>(number, element));
      }
    }
  }

  /** How many different things are looked for. */
  int size() {
    return size;
  }

  /** The number that the catalogue's {@code sequence}th probe is found under. */
  int numberOf(int sequence) {
    return numbers.get(sequence);
  }

  List<Numbered<ElementProbe>> ofTag(String tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  List<OfAttribute> ofAttributes() {
    return byAttribute;
  }

  List<Numbered<CommentProbe>> comments() {
    return comments;
  }
}
