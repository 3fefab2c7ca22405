package dev.calque.signal.marker;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.Place;
import dev.calque.signal.Claim;
import dev.calque.signal.Engine;
import dev.calque.signal.Evidence;
import dev.calque.signal.Strength;
import dev.calque.signal.marker.Marker.RatedProbe;
import dev.calque.signal.marker.Probe.CommentProbe;
import dev.calque.signal.marker.Probe.ElementProbe;
import dev.calque.signal.marker.Probe.HeaderProbe;
import dev.calque.signal.marker.Probe.HostProbe;
import dev.calque.signal.marker.Probe.MetaProbe;
import dev.calque.signal.notice.EngineRecognizer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Looks for all markers on one page. */
final class MarkerScan {

  private static final int LONGEST_QUOTE = 200;

  private final List<Marker> markers;
  private final ProbeIndex index;
  private final EngineRecognizer engines;
  private final Page page;
  private final DomFindings findings;

  MarkerScan(List<Marker> markers, ProbeIndex index, EngineRecognizer engines, Page page) {
    this.markers = markers;
    this.index = index;
    this.engines = engines;
    this.page = page;
    this.findings = DomFindings.of(page.document(), index);
  }

  Marks marks() {
    return new Marks(evidence(), findings.comments());
  }

  private List<Evidence> evidence() {
    List<Evidence> all = new ArrayList<>();
    int sequence = 0;
    for (Marker marker : markers) {
      Evidence strongest = null;
      for (RatedProbe rated : marker.probes()) {
        Evidence found = look(marker, rated, index.numberOf(sequence++));
        if (found != null
            && (strongest == null || found.strength().compareTo(strongest.strength()) < 0)) {
          strongest = found;
        }
      }
      boolean counts = !marker.isOnlyAwayFromDefault() || DefaultLanguage.isAway(page);
      if (strongest != null && counts) {
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
      return meta(marker, rated, meta);
    }
    if (probe instanceof HeaderProbe header) {
      return header(marker, rated, header);
    }
    if (probe instanceof HostProbe host) {
      return host(marker, rated, host);
    }
    return probe instanceof CommentProbe comment ? comment(marker, rated, comment, number) : null;
  }

  private @Nullable Evidence comment(
      Marker marker, RatedProbe rated, CommentProbe probe, int number) {
    DomFindings.Finding found = findings.first(number);
    if (found == null) {
      return null;
    }
    PageAddress original = TranslatedFile.original(page.address(), probe, found.quote());
    Claim claim = new Claim(rated.engine(), null, null, marker.editing(), original);
    return evidence(marker, rated, found.quote(), "text", claim);
  }

  private @Nullable Evidence element(
      Marker marker, RatedProbe rated, ElementProbe probe, int number) {
    DomFindings.Finding finding = findings.first(number);
    Element element = finding == null ? null : finding.element();
    if (finding == null
        || element == null
        || findings.count(number) < probe.least()
        || (probe.covers() > 0 && findings.share(number, probe) < probe.covers())) {
      return null;
    }
    Claim claim =
        new Claim(
            engine(rated, probe, element),
            language(attribute(element, probe.sourceAttribute())),
            language(attribute(element, probe.targetAttribute())),
            marker.editing(),
            null);
    return evidence(marker, rated, finding.quote(), new Place(element).cssPath(), claim);
  }

  /** An engine that the element, or one around it, names in an attribute. */
  private @Nullable Engine engine(RatedProbe rated, ElementProbe probe, Element element) {
    String attribute = probe.engineAttribute();
    if (attribute == null) {
      return rated.engine();
    }
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr(attribute)) {
        return engines.recognize(at.attr(attribute)).orElse(rated.engine());
      }
    }
    return rated.engine();
  }

  /**
   * A declaration in the head. A tool may pass a page on as it was and declare it all the same, so
   * a text that isn't in the language that it claims to be in makes it a hint.
   */
  private @Nullable Evidence meta(Marker marker, RatedProbe rated, MetaProbe probe) {
    String content = page.meta(probe.name());
    if (content.isEmpty() || !probe.content().matches(content)) {
      return null;
    }
    String targetName = probe.targetName();
    LanguageTag target = targetName == null ? null : language(page.meta(targetName));
    boolean isAsClaimed =
        target == null
            || page.language().equals(Page.UNKNOWN)
            || page.language().isSameLanguage(target);
    Claim claim = new Claim(rated.engine(), null, target, marker.editing(), null);
    return evidence(
        marker,
        isAsClaimed ? rated : new RatedProbe(probe, Strength.HINT, rated.engine()),
        content,
        metaPath(probe.name()),
        claim);
  }

  /** Names are written in any case, and under one of several attributes. */
  private String metaPath(String name) {
    for (String attribute : List.of("name", "property", "http-equiv", "itemprop")) {
      String path = "meta[" + attribute + "=\"" + name + "\"]";
      if (page.document().selectFirst(path) != null) {
        return path;
      }
    }
    return "meta";
  }

  private @Nullable Evidence header(Marker marker, RatedProbe rated, HeaderProbe probe) {
    for (String value : page.headers().all(probe.name())) {
      if (probe.value().matches(value)) {
        Claim claim = claim(marker, rated.engine());
        return evidence(marker, rated, value, "header: " + probe.name(), claim);
      }
    }
    return null;
  }

  /** The lists are of copies of English sites: one in English was copied and not translated. */
  private @Nullable Evidence host(Marker marker, RatedProbe rated, HostProbe probe) {
    String host = page.address().host();
    boolean isCopy = page.language().language().equals("en");
    return !isCopy && probe.hosts().contains(host)
        ? evidence(marker, rated, host, "url", claim(marker, rated.engine()))
        : null;
  }

  private static String attribute(Element element, @Nullable String name) {
    return name == null ? "" : element.attr(name);
  }

  private static @Nullable LanguageTag language(String tag) {
    return tag.isEmpty() ? null : LanguageTag.parse(tag).orElse(null);
  }

  private static Claim claim(Marker marker, @Nullable Engine engine) {
    return new Claim(engine, null, null, marker.editing(), null);
  }

  private static Evidence evidence(
      Marker marker, RatedProbe rated, String quote, String where, Claim claim) {
    String bounded = quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) : quote;
    return new Evidence(
        marker.id(), rated.strength(), marker.direction(), bounded.strip(), where, claim);
  }
}
