package dev.calque.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was packaged, as strangers meet it: the jar, or with {@code -Dnative} the executable. It
 * needs no network: the pages are those that come along, or handed over.
 */
@QuarkusIntegrationTest
class PackagedServiceIT {

  private static final String SAMPLES = "https://samples.calque.example";
  private static final Path OBSERVING = Path.of("deploy");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:calque|jvm|process|system)_[a-z0-9_]+\\b");

  static Stream<String> samples() throws IOException {
    JsonNode index =
        new ObjectMapper()
            .readTree(Path.of("src/main/resources/META-INF/resources/samples/index.json").toFile());
    List<String> urls = new ArrayList<>();
    index.findValues("url").forEach(url -> urls.add(url.asText()));
    assertThat(urls).hasSizeGreaterThan(4);
    return urls.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsEverySampleThatComesAlong(String url) {
    given()
        .queryParam("url", url)
        .get("/v1/read")
        .then()
        .statusCode(200)
        .body("schema", is(1))
        .body("translation.label", notNullValue())
        .body("article.textContent", not(is("")));
  }

  @Test
  void findsANoticeItsEngineAndTheOriginal() {
    given()
        .queryParam("url", SAMPLES + "/en/harbour-tunnel.html")
        .get("/v1/verdict")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("translation.label", is("machine-translated"))
        .body("translation.engine.id", is("google-translate"))
        .body("translation.sourceLanguage", is("ru"))
        .body("translation.evidence", not(empty()))
        .body("original.basis", is("hreflang"))
        .body("$", not(hasKey("article")));
  }

  @Test
  void readsMarkupThatIsHandedOver() {
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "url",
                "https://paper.example/a",
                "html",
                "<html lang=de><title>Der Fluss</title><article><p>"
                    + "Der Fluss führt seit gestern Hochwasser, und die Brücke bleibt gesperrt. "
                        .repeat(12)
                    + "</article>"))
        .post("/v1/read")
        .then()
        .statusCode(200)
        .body("translation.label", is("not-detected"))
        .body("article.language", is("de"));
  }

  /** Without a declared language the model must come up with it. */
  @Test
  void tellsALanguageThatNobodyDeclared() {
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "url",
                "https://paper.example/b",
                "html",
                "<article><p>"
                    + "Woda w rzece podniosła się w nocy o dwa metry, a most przy starym"
                    + " młynie jest zamknięty. Burmistrz prosi mieszkańców, żeby nie jeździli nad"
                    + " brzeg i słuchali wiadomości w radiu. Dzieci z trzech wsi nie poszły dziś do"
                    + " szkoły, bo autobus nie mógł przejechać przez zalane pola. Strażacy wożą"
                    + " ludziom chleb łodzią.</article>"))
        .post("/v1/read")
        .then()
        .statusCode(200)
        .body("article.language", is("pl"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/",
        "http://[::1]/"
      })
  void asksNothingInside(String url) {
    given()
        .queryParam("url", url)
        .get("/v1/read")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", is("/problems/blocked-address"));
  }

  @Test
  void readsInternationalNamesAndRefusesOddOnes() {
    given()
        .queryParam("url", "http://0x7f.1/")
        .get("/v1/read")
        .then()
        .statusCode(400)
        .body("type", is("/problems/invalid-url"));
    given()
        .queryParam("url", "https://straße.invalid/")
        .get("/v1/read")
        .then()
        .statusCode(not(400));
  }

  @Test
  void showsItsPageItsInterfaceAndItsHealth() {
    given().get("/").then().statusCode(200).contentType(startsWith("text/html"));
    given().get("/q/openapi").then().statusCode(200).body(containsString("/v1/read"));
    for (String group : List.of("live", "ready", "started")) {
      given().get("/q/health/" + group).then().statusCode(200).body("status", is("UP"));
    }
  }

  @Test
  void countsEveryMetricThatDashboardAndAlertsAskFor() throws IOException {
    given().queryParam("url", SAMPLES + "/en/harbour-tunnel.html").get("/v1/read");
    given().queryParam("url", "http://name.invalid/").get("/v1/read");
    Set<String> counted =
        given()
            .get("/q/metrics")
            .asString()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.replaceAll("[{ ].*", ""))
            .collect(Collectors.toSet());
    Set<String> asked = new TreeSet<>();
    for (String file : List.of("grafana/calque.json", "prometheus/alerts.yaml")) {
      asked.addAll(metricsIn(Files.readString(OBSERVING.resolve(file))));
    }
    assertThat(asked).hasSizeGreaterThan(15);
    assertThat(counted).containsAll(asked);
  }

  private static Set<String> metricsIn(String text) {
    return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
