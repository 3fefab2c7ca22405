package dev.calque.people;

import dev.calque.browser.Chromium;
import dev.calque.browser.NeedsBrowser;
import dev.calque.people.PeoplePage.Look;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the tests of the page for people in a browser share. */
@ExtendWith(NeedsBrowser.class)
abstract class BrowserTest {

  static final String SAMPLES = "https://samples.calque.example";
  static final String TUNNEL = SAMPLES + "/en/harbour-tunnel.html";
  static final String STORY = "https://paper.example/story";
  static final String JSON = "application/json";

  @TestHTTPResource URI base;

  /** A fresh tab, with storage of its own. */
  PeoplePage open(Look look) {
    return PeoplePage.in(Chromium.shared(), base.toString().replaceAll("/$", ""), look);
  }

  /** The page showing this reading instead of asking the service. */
  PeoplePage showing(CannedReading reading) {
    return open(Look.DESK).answering(200, JSON, reading.toString()).reading(STORY);
  }
}
