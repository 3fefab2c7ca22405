package dev.calque.article.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Hostile markup in real browsers: nothing of what a reading hands out runs, changes when it is
 * read again, or holds an element, attribute or address outside the policy. The same inspection
 * finds all three in markup that nobody sanitised.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SanitisedInBrowsersIT {

  // What browsers ask their makers for by themselves, whatever page they show.
  private static final List<String> VENDORS =
      List.of(".googleapis.com", ".google.com", ".gvt1.com", ".mozilla.com", ".mozilla.net");

  private final Set<String> markup = new LinkedHashSet<>();
  private final List<Map<String, ?>> fields = new ArrayList<>();
  private final Map<Maker, InspectingBrowser> browsers = new EnumMap<>(Maker.class);
  private LoopbackSite site;

  enum Maker {
    CHROMIUM(InspectingBrowser::chromium),
    FIREFOX(InspectingBrowser::firefox);

    private final Function<LoopbackSite, InspectingBrowser> opening;

    Maker(Function<LoopbackSite, InspectingBrowser> opening) {
      this.opening = opening;
    }
  }

  @BeforeAll
  void readPayloads() throws IOException {
    site = new LoopbackSite();
    List<String> payloads = new ArrayList<>(HostilePayloads.ownSet());
    HostilePayloads.corpus()
        .ifPresentOrElse(
            payloads::addAll,
            () ->
                System.out.println(
                    "Only our own hostile markup is tried in browsers: calque.corpus names no"
                        + " folder with security/xss.jsonl"));
    HostileReadings readings = new HostileReadings();
    int articles = 0;
    for (String payload : payloads) {
      String content = readings.inArticle(payload);
      articles += content.isEmpty() ? 0 : 1;
      markup.add(content);
      markup.add(readings.sanitised(payload));
      fields.add(shown(readings.fields(payload)));
    }
    // A payload may swallow its page; if many did, nothing would be tested.
    assertThat(articles).isGreaterThan(payloads.size() * 95 / 100);
  }

  @AfterAll
  void close() throws IOException {
    browsers.values().forEach(InspectingBrowser::close);
    site.close();
  }

  @ParameterizedTest
  @EnumSource
  void nothingRunsMutatesOrIsForeign(Maker maker) {
    BrowserInspection inspection = inspection(maker);
    site.requests().clear();
    assertThat(inspection.troubles(List.copyOf(markup))).isEmpty();
    assertThat(inspection.inspectFields(fields).isClean()).isTrue();
    assertThat(hostsAsked())
        .filteredOn(host -> VENDORS.stream().noneMatch(host::endsWith))
        .isSubsetOf(hostsOfPictures());
  }

  @ParameterizedTest
  @EnumSource
  void theInspectionSeesWhatNobodySanitised(Maker maker) {
    BrowserInspection inspection = inspection(maker);
    for (String hostile : EXECUTED) {
      assertThat(inspection.inspect(List.of(hostile)).executed()).as(hostile).isNotEmpty();
    }
    for (String hostile : MUTATED) {
      assertThat(inspection.inspect(List.of(hostile)).mutated()).as(hostile).isNotEmpty();
    }
    for (String hostile : FOREIGN) {
      assertThat(inspection.inspect(List.of(hostile)).foreign()).as(hostile).isNotEmpty();
    }
    site.requests().clear();
    inspection.inspect(List.of("<link rel=stylesheet href=http://spy.example/a.css>"));
    assertThat(hostsAsked()).contains("spy.example");
    assertThat(inspection.inspect(List.of("<p>Quiet</p>")).isClean()).isTrue();
  }

  private BrowserInspection inspection(Maker maker) {
    return new BrowserInspection(
        browsers.computeIfAbsent(maker, which -> which.opening.apply(site)));
  }

  private static final List<String> EXECUTED =
      List.of(
          "<img src=x onerror=alert(1)>",
          "<script>window.seen = 1</script>",
          "<svg onload=alert(1)></svg>",
          "<p onmouseover=missing()>text</p>",
          "<a href='javascript:alert(1)'>go</a>",
          "<details open ontoggle=alert(1)><summary>go</summary></details>",
          "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
          "<iframe src='javascript:parent.alert(1)'></iframe>",
          "<input autofocus onfocus=fetch('/beacon')>");

  private static final List<String> MUTATED =
      List.of(
          "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
          "<form><div></form><form><p>text");

  private static final List<String> FOREIGN =
      List.of(
          "<custom-element>text</custom-element>",
          "<p id=x>text</p>",
          "<p style='color:red'>text</p>",
          "<a href='https://user:secret@host.example/'>text</a>",
          "<a href='data:text/html,x'>text</a>",
          "<a href='//host.example/'>text</a>",
          "<img src='https://host.example/a.jpg' srcset='data:image/png,x 2x'>",
          "<mi>x</mi>");

  private static Map<String, ?> shown(JsonNode article) {
    List<String> texts =
        Stream.of("title", "byline", "siteName", "excerpt", "section", "textContent")
            .map(name -> article.path(name).asText(""))
            .toList();
    Map<String, Object> shown = new HashMap<>();
    shown.put("texts", texts);
    shown.put("image", article.path("leadImage").textValue());
    return shown;
  }

  private Set<String> hostsAsked() {
    Set<String> hosts = new HashSet<>();
    for (String request : site.requests()) {
      String target = request.substring(request.indexOf(' ') + 1);
      hosts.add(request.startsWith("CONNECT") ? target.replaceAll(":\\d+$", "") : host(target));
    }
    return hosts;
  }

  private Set<String> hostsOfPictures() {
    Set<String> hosts = new HashSet<>();
    for (String html : markup) {
      for (Element image : Jsoup.parse(html).getElementsByTag("img")) {
        hosts.add(host(image.attr("src")));
        for (String candidate : image.attr("srcset").split(",", -1)) {
          hosts.add(host(candidate.strip().split(" ", -1)[0]));
        }
      }
    }
    return hosts;
  }

  /** The host of an address, or all of it where it has none. */
  private static String host(String address) {
    int from = address.indexOf("://") + 3;
    if (from < 3) {
      return address;
    }
    int to = from;
    while (to < address.length() && "/:?#".indexOf(address.charAt(to)) < 0) {
      to++;
    }
    return address.substring(from, to);
  }
}
