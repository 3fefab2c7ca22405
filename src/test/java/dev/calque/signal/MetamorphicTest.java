package dev.calque.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Changes that mean nothing to a reader change no evidence; taking the mark away takes it away. */
class MetamorphicTest {

  private static final Path PAGES = Path.of("src/test/resources/signals");

  private final Signals signals = Signals.standard();

  @TestFactory
  Stream<DynamicTest> reorderedAttributesChangeNothing() throws IOException {
    return hits("same-attributes", MetamorphicTest::withAttributesReversed);
  }

  @TestFactory
  Stream<DynamicTest> indentationChangesNothing() throws IOException {
    return hits(
        "same-indented",
        html -> html.replace("><p", ">\n\n      <p").replace("</p><", "</p>\n   <"));
  }

  @TestFactory
  Stream<DynamicTest> noiseInTheFootChangesNothing() throws IOException {
    return hits(
        "same-noise",
        html ->
            html.replace(
                "</footer>",
                " <span data-x=\"1\">12 readers</span></footer><script>var a = 1;</script>"));
  }

  @Test
  void anotherSentenceInTheNoticesPlaceIsNoNotice() {
    String page =
        """
        <!doctype html><html lang="en"><head><title>Open</title></head><body><article><p class="note">%s</p>
        <h1>Open</h1><p>The harbour opened again on Monday after three weeks of repairs to the breakwater.</p></article></body></html>
        """;
    assertThat(fired(page.formatted("This article was translated by a machine."))).isNotEmpty();
    assertThat(fired(page.formatted("This article was written by a sailor."))).isEmpty();
  }

  private Stream<DynamicTest> hits(String name, java.util.function.UnaryOperator<String> change)
      throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<Path> hits =
          files.filter(file -> file.getFileName().toString().startsWith("hit-")).sorted().toList();
      return hits.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      name + " " + file.getParent().getFileName() + "/" + file.getFileName(),
                      () -> {
                        String html = Files.readString(file);
                        assertThat(fired(change.apply(html))).isEqualTo(fired(html));
                      }));
    }
  }

  private List<String> fired(String html) {
    return signals.observe(Fixture.parse(html)).evidence().stream()
        .map(each -> each.signal() + " " + each.strength())
        .toList();
  }

  private static String withAttributesReversed(String html) {
    int start = html.toLowerCase(java.util.Locale.ROOT).indexOf("<!doctype");
    Document document = Jsoup.parse(html.substring(start));
    document.outputSettings().prettyPrint(false);
    for (Element element : document.getAllElements()) {
      List<org.jsoup.nodes.Attribute> attributes =
          new java.util.ArrayList<>(element.attributes().asList());
      java.util.Collections.reverse(attributes);
      element.clearAttributes();
      attributes.forEach(each -> element.attr(each.getKey(), each.getValue()));
    }
    return html.substring(0, start) + document.outerHtml();
  }
}
