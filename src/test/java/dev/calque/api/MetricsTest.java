package dev.calque.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What /q/metrics shows: explained, and bounded whatever is read. */
@QuarkusTest
@QuarkusTestResource(value = LocalSite.class, restrictToAnnotatedClass = true)
class MetricsTest {

  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  @BeforeEach
  void readsOneOfEachKind() {
    read("/story?metrics=first");
    read("/missing");
    read("/paper");
    read("/loop");
    given().queryParam("url", "not an address").get("/v1/verdict");
    given()
        .contentType("application/json")
        .body(Map.of("url", "https://x.example/", "html", "<p>" + "Some text. ".repeat(60)))
        .post("/v1/read");
  }

  @Test
  void everyFamilyOfOursSaysWhatItCounts() {
    List<String> families =
        lines().filter(line -> line.startsWith("# TYPE calque_")).map(MetricsTest::word).toList();
    Set<String> explained =
        lines()
            .filter(line -> line.matches("# HELP calque_\\S+ \\S.{15,}"))
            .map(MetricsTest::word)
            .collect(Collectors.toSet());
    assertThat(families)
        .contains(
            "calque_requests_seconds",
            "calque_stage_seconds",
            "calque_fetch_seconds",
            "calque_fetch_phase_seconds",
            "calque_fetch_active",
            "calque_fetched_bytes",
            "calque_cache_entries",
            "calque_cache_bytes",
            "calque_cache_evictions",
            "calque_reading_waiting",
            "calque_reading_active",
            "calque_signals",
            "calque_verdicts");
    assertThat(explained).containsAll(families);
  }

  @Test
  void nothingGrowsWithThePagesThatAreRead() {
    Set<String> before = series();
    for (int i = 0; i < 5; i++) {
      read("/story?metrics=more-" + i);
      read("/another/path-" + i);
      read("/missing?metrics=" + i);
      given().queryParam("url", "http://host-" + i + ".invalid/secret").get("/v1/read");
    }
    Set<String> grown = new TreeSet<>(series());
    grown.removeAll(before);
    // A first call of its kind may add its own; a second one may not.
    assertThat(grown).allMatch(each -> each.startsWith("calque_") && !each.contains("metrics"));
    Set<String> settled = series();
    read("/story?metrics=last");
    read("/one/more/path");
    given().queryParam("url", "http://another.invalid/secret").get("/v1/read");
    assertThat(series()).isEqualTo(settled);
  }

  @Test
  void noLabelKnowsAPathOrAHost() {
    Set<String> values =
        lines()
            .flatMap(line -> LABEL.matcher(line).results().map(MatchResult::group))
            .collect(Collectors.toSet());
    assertThat(values)
        .noneMatch(each -> each.contains("/") && !each.startsWith("version=") && isOurs(each))
        .noneMatch(each -> each.contains("story") || each.contains(".invalid"))
        .noneMatch(each -> each.matches("(path|uri|url|host|remote|client_name)=.*"));
  }

  private static boolean isOurs(String label) {
    return !label.startsWith("runtime=") && !label.startsWith("vendor=");
  }

  @Test
  void histogramsHaveAFewBuckets() {
    Map<String, Long> buckets =
        lines()
            .filter(line -> line.startsWith("calque_") && line.contains("_bucket{"))
            .collect(
                Collectors.groupingBy(
                    line -> line.replaceAll(",?le=\"[^\"]*\"|\\s\\S+$", ""),
                    Collectors.counting()));
    assertThat(buckets).isNotEmpty();
    assertThat(buckets.values()).allMatch(count -> count <= 12);
  }

  @Test
  void fetchesAreTimedByPhaseAndOutcome() {
    assertThat(lines())
        .anyMatch(line -> line.matches("calque_fetch_phase_seconds_count.*\"head\"} [1-9].*"))
        .anyMatch(line -> line.matches("calque_fetch_phase_seconds_count.*\"body\"} [1-9].*"))
        .anyMatch(line -> line.matches("calque_fetch_seconds_count.*\"fetched\"} [1-9].*"))
        .anyMatch(line -> line.matches("calque_fetch_seconds_count.*\"page-status\"} [1-9].*"))
        .anyMatch(line -> line.matches("calque_fetch_seconds_count.*\"not-html\"} [1-9].*"));
  }

  @Test
  void signalsAndVerdictsAreCountedByName() {
    given()
        .queryParam("url", "https://samples.calque.example/en/harbour-tunnel.html")
        .get("/v1/read");
    assertThat(lines())
        .anyMatch(line -> line.matches("calque_verdicts_total.*\"machine-translated\"} [1-9].*"))
        .anyMatch(
            line ->
                line.startsWith("calque_signals_total")
                    && line.contains("signal=\"notice-automatic-translation\"")
                    && line.contains("strength=\"proof\"")
                    && line.matches(".*} [1-9].*"));
  }

  /** Names with their labels, without values and without what the virtual machine counts. */
  private static Set<String> series() {
    return lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceAll("\\s\\S+$", ""))
        .filter(line -> !line.startsWith("jvm_") && !line.startsWith("process_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> lines() {
    return given().get("/q/metrics").asString().lines();
  }

  private static String word(String line) {
    return line.split(" ")[2];
  }

  private static void read(String path) {
    given().queryParam("url", LocalSite.url(path)).get("/v1/read");
  }
}
