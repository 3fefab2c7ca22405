package dev.calque.signal.marker;

import dev.calque.signal.catalogue.Entry;
import dev.calque.signal.marker.Probe.CommentProbe;
import dev.calque.signal.marker.Probe.ElementProbe;
import dev.calque.signal.marker.Probe.HeaderProbe;
import dev.calque.signal.marker.Probe.HostProbe;
import dev.calque.signal.marker.Probe.MetaProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the probes of data files. */
final class ProbeForms {

  private ProbeForms() {}

  static Probe read(String kind, Entry probe) {
    return switch (kind) {
      case "element" -> element(probe.entry("element"));
      case "meta" -> meta(probe.entry("meta"));
      case "header" -> header(probe.entry("header"));
      case "comment" -> comment(probe.entry("comment"));
      default -> new HostProbe(HostList.read("markers/" + probe.text("hosts")));
    };
  }

  private static Probe element(Entry entry) {
    entry.accepting(
        with(
            "tag",
            "attribute",
            "inside",
            "least",
            "covers",
            "source-attribute",
            "target-attribute",
            "engine-attribute"));
    if (!entry.has("tag") && !entry.has("attribute")) {
      throw entry.refusal("an element needs a \"tag\" or an \"attribute\"");
    }
    return new ElementProbe(
        lower(entry, "tag"),
        lower(entry, "attribute"),
        Text.of(entry),
        lower(entry, "inside"),
        (int) number(entry, "least", 1, 1, 1000),
        number(entry, "covers", 0, 0, 1),
        lower(entry, "source-attribute"),
        lower(entry, "target-attribute"),
        lower(entry, "engine-attribute"));
  }

  private static Probe meta(Entry entry) {
    entry.accepting(with("name", "target-name"));
    return new MetaProbe(
        entry.text("name").toLowerCase(Locale.ROOT), Text.of(entry), lower(entry, "target-name"));
  }

  private static Probe header(Entry entry) {
    return new HeaderProbe(entry.accepting(with("name")).text("name"), Text.of(entry));
  }

  private static Probe comment(Entry entry) {
    entry.accepting(with("file", "folder"));
    if (entry.has("file") != entry.has("folder")) {
      throw entry.refusal("\"file\" and \"folder\" go together");
    }
    String file = entry.has("file") ? entry.text("file") : null;
    return new CommentProbe(required(entry), file, lower(entry, "folder"));
  }

  private static Text required(Entry entry) {
    Text text = Text.of(entry);
    if (text.kind() == Text.Kind.ANY) {
      throw entry.refusal("one of " + Text.KEYS + " has to be there");
    }
    return text;
  }

  private static @Nullable String lower(Entry entry, String key) {
    return entry.has(key) ? entry.text(key).toLowerCase(Locale.ROOT) : null;
  }

  private static double number(
      Entry entry, String key, double otherwise, double least, double most) {
    if (!entry.has(key)) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(entry.text(key));
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below, with the same words as a number out of range.
    }
    throw entry.refusal("\"" + key + "\" has to be a number from " + least + " to " + most);
  }

  private static List<String> with(String... keys) {
    List<String> all = new ArrayList<>(List.of(keys));
    all.addAll(Text.KEYS);
    return all;
  }
}
