package dev.calque.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.calque.people.PeoplePage.Look;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axe finds nothing on the page for people. */
@QuarkusIntegrationTest
class AccessibilityIT extends BrowserTest {

  @ParameterizedTest(name = "{0}, dark on a phone: {1}")
  @CsvSource({
    "/, false",
    "/, true",
    "/?url=https://samples.calque.example/en/harbour-tunnel.html, false",
    "/?url=https://samples.calque.example/en/harbour-tunnel.html, true",
    "/?url=https://samples.calque.example/en/the-tide-book.html, false",
    "/?url=https://samples.calque.example/en/the-tide-book.html, true",
    "/?url=ftp://paper.example/, false",
  })
  void hasNoFaultThatAxeKnows(String path, boolean dark) throws IOException {
    // Every page on a desk in light and on a phone in the dark: two of the four are enough to meet
    // each colour and each layout.
    try (PeoplePage people = open(dark ? Look.PHONE_DARK : Look.DESK)) {
      people.page().navigate(base.resolve(path).toString());
      people.page().locator(path.equals("/") ? ".sample >> nth=0" : "#verdict-title").waitFor();
      assertThat(axeViolations(people.page())).isEmpty();
    }
  }

  private static List<?> axeViolations(Page page) throws IOException {
    try (InputStream axe = Page.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run(document)).violations
              .map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', '))
            """);
  }
}
