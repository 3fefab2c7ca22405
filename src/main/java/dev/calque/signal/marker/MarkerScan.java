package dev.calque.signal.marker;

import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.Place;
import dev.calque.signal.Claim;
import dev.calque.signal.Evidence;
import dev.calque.signal.marker.Marker.RatedProbe;
import dev.calque.signal.marker.Probe.ElementProbe;
import dev.calque.signal.marker.Probe.HeaderProbe;
import dev.calque.signal.marker.Probe.HostProbe;
import dev.calque.signal.marker.Probe.MetaProbe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for all markers on one page. */
final class MarkerScan {

  private static final int LONGEST_QUOTE = 200;

  private final List<Marker> markers;
  private final Page page;
  private final DomFindings findings;

  MarkerScan(List<Marker> markers, ProbeIndex index, Page page) {
    this.markers = markers;
    this.page = page;
    this.findings = DomFindings.of(page.document(), index);
  }

  Marks marks() {
    return new Marks(evidence(), findings.comments());
  }

  private List<Evidence> evidence() {
    List<Evidence> all = new ArrayList<>();
    int number = 0;
    for (Marker marker : markers) {
      Evidence strongest = null;
      for (RatedProbe rated : marker.probes()) {
        Evidence found = look(marker, rated, number++);
        if (found != null
            && (strongest == null || found.strength().compareTo(strongest.strength()) < 0)) {
          strongest = found;
        }
      }
      if (strongest != null) {
        all.add(strongest);
      }
    }
    return all;
  }

  private @Nullable Evidence look(Marker marker, RatedProbe rated, int number) {
    Probe probe = rated.probe();
    if (probe instanceof ElementProbe element) {
      return element(marker, rated, element, number);
    }
    if (probe instanceof MetaProbe meta) {
      String content = page.meta(meta.name());
      return content.isEmpty() || !meta.content().matches(content)
          ? null
          : evidence(
              marker,
              rated,
              content,
              "meta[name=" + meta.name() + "]",
              claim(marker, null, language(target(meta))));
    }
    if (probe instanceof HeaderProbe header) {
      return page.headers().all(header.name()).stream()
          .filter(header.value()::matches)
          .findFirst()
          .map(
              value ->
                  evidence(
                      marker, rated, value, "header: " + header.name(), claim(marker, null, null)))
          .orElse(null);
    }
    if (probe instanceof HostProbe host) {
      return host.hosts().contains(page.address().host())
          ? evidence(marker, rated, page.address().host(), "url", claim(marker, null, null))
          : null;
    }
    DomFindings.Finding comment = findings.of(number);
    return comment == null
        ? null
        : evidence(marker, rated, comment.quote(), "text", claim(marker, null, null));
  }

  private @Nullable Evidence element(
      Marker marker, RatedProbe rated, ElementProbe probe, int number) {
    DomFindings.Finding finding = findings.of(number);
    if (finding == null
        || finding.element() == null
        || finding.count() < probe.least()
        || (probe.covers() > 0 && findings.share(probe) < probe.covers())) {
      return null;
    }
    String source = probe.sourceAttribute();
    String target = probe.targetAttribute();
    Claim claim =
        claim(
            marker,
            source == null ? null : language(finding.element().attr(source)),
            target == null ? null : language(finding.element().attr(target)));
    return evidence(marker, rated, finding.quote(), new Place(finding.element()).cssPath(), claim);
  }

  private String target(MetaProbe meta) {
    String name = meta.targetName();
    return name == null ? "" : page.meta(name);
  }

  private static @Nullable LanguageTag language(String tag) {
    return LanguageTag.parse(tag).orElse(null);
  }

  private static Claim claim(
      Marker marker, @Nullable LanguageTag source, @Nullable LanguageTag target) {
    return new Claim(marker.engine(), source, target, marker.editing(), null);
  }

  private static Evidence evidence(
      Marker marker, RatedProbe rated, String quote, String where, Claim claim) {
    String bounded = quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) : quote;
    return new Evidence(
        marker.id(), rated.strength(), marker.direction(), bounded.strip(), where, claim);
  }
}
