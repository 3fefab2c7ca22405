package dev.calque.extension;

import static dev.calque.extension.ExtensionInChromium.SAMPLES;
import static dev.calque.extension.ExtensionInChromium.bar;
import static dev.calque.extension.ExtensionInChromium.readerOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.calque.extension.ExtensionInChromium.Look;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long a reader waits. Writes bench/results/extension.json; figures of a quiet machine only are
 * worth keeping, so nothing is asserted of them here.
 */
@QuarkusIntegrationTest
@EnabledIfSystemProperty(named = "calque.bench.extension", matches = "true")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ChromiumSpeedIT {

  private static final String TUNNEL = SAMPLES + "/en/harbour-tunnel.html";
  private static final int ROUNDS = 20;
  private static final Path RESULT = Path.of("bench", "results", "extension.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Notes the first frame after an answer stands in the bar, by the clock of the machine. */
  private static final String WATCH =
      """
      () => {
        const look = () => {
          const root = document.querySelector('calque-bar')?.shadowRoot;
          if (root?.querySelector('.bar:not(.waiting)')) {
            requestAnimationFrame(() => { window.shownAt = performance.timeOrigin + performance.now(); });
          } else if (root) {
            new MutationObserver((_, watch) => { watch.disconnect(); look(); }).observe(root, {childList: true});
          }
        };
        new MutationObserver(look).observe(document.documentElement, {childList: true});
      }
      """;

  @TestHTTPResource URI base;

  @Test
  void measuresHowLongAReaderWaits() throws IOException {
    try (ExtensionInChromium chromium =
        ExtensionInChromium.start(Look.ENGLISH, Browsers.extension())) {
      chromium.use(base.toString());
      List<Double> service = new ArrayList<>();
      List<Double> asked = new ArrayList<>();
      List<Double> again = new ArrayList<>();
      List<Double> paint = new ArrayList<>();
      for (int i = -1; i < ROUNDS; i++) { // one to warm up
        chromium.use(base.toString()); // forgets: the service is asked, and has it cached
        List<Double> answer = i < 0 ? new ArrayList<>() : service;
        answer.add(serviceMillis(chromium));
        try (Page page = chromium.open(TUNNEL)) {
          (i < 0 ? new ArrayList<Double>() : asked).add(clickToBar(chromium, page));
        }
        try (Page page = chromium.open(TUNNEL)) {
          (i < 0 ? new ArrayList<Double>() : again).add(clickToBar(chromium, page));
        }
        try (Page page = chromium.openOwn(readerOf(TUNNEL))) {
          page.locator("#article").waitFor();
          (i < 0 ? new ArrayList<Double>() : paint).add(firstPaint(page));
        }
      }
      assertThat(paint).hasSize(ROUNDS);
      write(chromium, service, asked, again, paint);
    }
  }

  private double serviceMillis(ExtensionInChromium chromium) {
    String url =
        base.resolve("/v1/verdict?url=" + URLEncoder.encode(TUNNEL, StandardCharsets.UTF_8))
            .toString();
    return number(
        chromium.run(
            "async (url) => { const from = performance.now(); await fetch(url).then((answer) =>"
                + " answer.json()); return performance.now() - from; }",
            url));
  }

  private static double clickToBar(ExtensionInChromium chromium, Page page) {
    page.evaluate(WATCH);
    long clicked = chromium.click(page);
    bar(page).waitFor();
    page.waitForFunction("() => window.shownAt");
    return number(page.evaluate("() => window.shownAt")) - clicked;
  }

  private static double firstPaint(Page page) {
    return number(
        page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime"));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static void write(
      ExtensionInChromium chromium,
      List<Double> service,
      List<Double> asked,
      List<Double> again,
      List<Double> paint)
      throws IOException {
    ObjectNode result = MAPPER.createObjectNode();
    result
        .putObject("machine")
        .put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
        .put("cores", Runtime.getRuntime().availableProcessors())
        .put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
        .put("browser", "Chromium " + chromium.context().browser().version());
    result.put("rounds", ROUNDS);
    result.put("unit", "ms");
    summary(result, "clickToBar", 150, asked);
    summary(result, "clickToBarAskedBefore", 150, again);
    summary(result, "serviceShare", 0, service);
    summary(result, "readerFirstPaint", 200, paint);
    result
        .putObject("contentScriptBytes")
        .put("bar", 12 * 1024)
        .put("found", Files.size(Browsers.extension().resolve("content/notice.js")));
    String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(result);
    Files.writeString(RESULT, json + "\n");
    System.out.println(json);
  }

  private static void summary(ObjectNode result, String name, int bar, List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    ObjectNode summary = result.putObject(name);
    if (bar > 0) {
      summary.put("bar", bar);
    }
    summary
        .put("median", rounded((sorted.get(ROUNDS / 2 - 1) + sorted.get(ROUNDS / 2)) / 2))
        .put("worst", rounded(sorted.get(ROUNDS - 1)));
  }

  private static double rounded(double millis) {
    return Math.round(millis * 10) / 10.0;
  }
}
