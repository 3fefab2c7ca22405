package dev.calque.signal;

import dev.calque.signal.SignalDescription.Kind;
import java.util.List;

/** Writes docs/signals.md from the catalogue. */
final class SignalDocument {

  private SignalDocument() {}

  static String of(List<SignalDescription> descriptions) {
    StringBuilder document =
        new StringBuilder(
            """
            # Signals

            Generated from the catalogue by `SignalCatalogueTest` (`-Dsnap=true` rewrites it). Proof decides; hints only warn.
            """);
    section(document, "Notices", Kind.NOTICE, descriptions);
    section(document, "Markers", Kind.MARKER, descriptions);
    section(document, "Measurements", Kind.MEASUREMENT, descriptions);
    return document.toString();
  }

  private static void section(
      StringBuilder document, String title, Kind kind, List<SignalDescription> descriptions) {
    document.append("\n## ").append(title).append('\n');
    for (SignalDescription each : descriptions) {
      if (each.kind() == kind) {
        document
            .append("\n### `")
            .append(each.id())
            .append("`\n\n")
            .append(String.join(", ", each.decides()))
            .append(". ")
            .append(each.why())
            .append('\n');
        each.sources().forEach(source -> document.append("\nSeen: <").append(source).append(">\n"));
      }
    }
  }
}
