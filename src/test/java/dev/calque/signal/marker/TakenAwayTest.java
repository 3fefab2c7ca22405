package dev.calque.signal.marker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.signal.Evidence;
import dev.calque.signal.Fixture;
import dev.calque.signal.Signals;
import dev.calque.signal.marker.Marker.RatedProbe;
import dev.calque.signal.marker.Probe.CommentProbe;
import dev.calque.signal.marker.Probe.ElementProbe;
import dev.calque.signal.marker.Probe.HeaderProbe;
import dev.calque.signal.marker.Probe.HostProbe;
import dev.calque.signal.marker.Probe.MetaProbe;
import dev.calque.signal.notice.EngineRecognizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * For every marker: its hits without what its probes look for are no hits any more, and the same
 * text written without line breaks still is one.
 */
class TakenAwayTest {

  private static final Path PAGES = Path.of("src/test/resources/signals");

  private final Signals signals = Signals.standard();
  private final List<Marker> markers = MarkerCatalogue.load(EngineRecognizer.standard()).markers();

  @TestFactory
  Stream<DynamicTest> withoutItsMarkAPageIsNoHit() {
    return markers.stream()
        .flatMap(
            marker ->
                hits(marker)
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                marker.id() + "/" + file.getFileName(),
                                () ->
                                    assertThat(fired(without(marker, Files.readString(file))))
                                        .doesNotContain(marker.id().value()))));
  }

  @TestFactory
  Stream<DynamicTest> writtenInOneLineItStillIs() {
    return markers.stream()
        .flatMap(
            marker ->
                hits(marker)
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                marker.id() + "/" + file.getFileName(),
                                () ->
                                    assertThat(fired(minified(Files.readString(file))))
                                        .contains(marker.id().value()))));
  }

  /** The comments with the page's address and response fields keep their lines. */
  private static String minified(String html) {
    int start = html.toLowerCase(Locale.ROOT).indexOf("<!doctype");
    return html.substring(0, start) + html.substring(start).replace(">\n", ">").replace('\n', ' ');
  }

  private static String without(Marker marker, String html) {
    int start = html.toLowerCase(Locale.ROOT).indexOf("<!doctype");
    String fields = html.substring(0, start);
    Document document = Jsoup.parse(html.substring(start));
    document.outputSettings().prettyPrint(false);
    for (RatedProbe rated : marker.probes()) {
      Probe probe = rated.probe();
      if (probe instanceof ElementProbe element) {
        document.getAllElements().stream()
            .filter(each -> element.selector().matches(each))
            .toList()
            .forEach(each -> neutralise(each, element));
      } else if (probe instanceof MetaProbe meta) {
        document.select("meta").stream()
            .filter(each -> names(each).contains(meta.name()))
            .toList()
            .forEach(Node::remove);
      } else if (probe instanceof CommentProbe) {
        document.nodeStream(Comment.class).toList().forEach(Node::remove);
      } else if (probe instanceof HeaderProbe || probe instanceof HostProbe) {
        fields = "";
      }
    }
    return fields + document.outerHtml();
  }

  private static void neutralise(Element element, ElementProbe probe) {
    if (probe.attribute() == null) {
      element.tagName("span");
    } else {
      element.removeAttr(probe.attribute());
    }
  }

  private static String names(Element meta) {
    return (meta.attr("name") + " " + meta.attr("http-equiv") + " " + meta.attr("property"))
        .toLowerCase(Locale.ROOT);
  }

  private List<String> fired(String html) {
    return signals.observe(Fixture.parse(html)).evidence().stream()
        .map(Evidence::signal)
        .map(Object::toString)
        .toList();
  }

  private static Stream<Path> hits(Marker marker) {
    try (Stream<Path> files = Files.list(PAGES.resolve(marker.id().value()))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("hit-"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
