package dev.calque.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, whatever was asked, and what none does. */
@QuarkusTest
@QuarkusTestResource(value = LocalSite.class, restrictToAnnotatedClass = true)
class ResponseHeadersTest {

  private static final String NOTHING_RUNS = "default-src 'none'; sandbox";
  private static final String SCRIPT = "<script>alert(1)</script>";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /v1/read?url=https://paper.invalid/, 403",
    "GET, /v1/read, 400",
    "GET, /v1/read?url=javascript:1, 400",
    "GET, /v1/read?url=http://10.0.0.1/, 403",
    "GET, /v1/verdict?url=http://10.0.0.1/, 403",
    "PUT, /v1/read, 405",
    "DELETE, /v1/verdict, 405",
    "POST, /v1/read, 415",
    "GET, /nothing-here, 404",
    "GET, /v1/, 404",
    "GET, /q/nothing-here, 404",
    "GET, /../../etc/passwd, 404",
    "GET, /%2e%2e/%2e%2e/etc/passwd, 404",
    "GET, /q/health, 200",
    "GET, /q/health/live, 200",
    "GET, /q/metrics, 200",
    "GET, /q/openapi, 200",
    "HEAD, /q/openapi, 200"
  })
  void letNothingRun(String method, String path, int status) {
    Response answer = given().urlEncodingEnabled(false).request(method, path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.header("Content-Security-Policy")).isEqualTo(NOTHING_RUNS);
    assertGuarded(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/story", "/missing", "/broken", "/paper", "/large", "/many", "/loop"})
  void letNothingRunWhateverTheSiteSent(String page) {
    Response answer = given().queryParam("url", LocalSite.url(page)).get("/v1/read");

    assertThat(answer.header("Content-Security-Policy")).isEqualTo(NOTHING_RUNS);
    assertGuarded(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html"})
  void letThePageForPeopleRunItsOwnScriptOnly(String path) {
    Response answer = given().get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertGuarded(answer);
  }

  /** Their names say no version, so that a kept one may be of the last release. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/people/main.js", "/samples/index.json"})
  void haveStaticFilesAskedAfterBeforeEachUse(String path) {
    Response first = given().get(path);
    Response again = given().header("If-None-Match", first.header("ETag")).get(path);

    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
    assertGuarded(again);
  }

  /** The only date known is when this instance began, and another may have the newer files. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/people/main.js", "/samples/index.json"})
  void knowStaticFilesByTheirContentAndByNoDate(String path) {
    Response file =
        given()
            .header("If-None-Match", "\"of-another-release\"")
            .header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
            .get(path);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.header("ETag")).matches("\"[A-Za-z0-9_-]{16}\"");
    assertThat(file.headers().hasHeaderWithName("Last-Modified")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people/nothing.js", "/people/icons", "/samples/"})
  void tagNoFileThatIsNotThere(String path) {
    Response answer = given().header("If-None-Match", "*").get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().hasHeaderWithName("ETag")).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /v1/read?url=" + SCRIPT,
    "GET, /v1/read?url=https://paper.example/&" + SCRIPT,
    "GET, /v1/read?url=https://paper.invalid/" + SCRIPT,
    "GET, /" + SCRIPT,
    "GET, /q/" + SCRIPT,
    "PUT, /v1/read?" + SCRIPT,
    "POST, /v1/read?" + SCRIPT
  })
  void giveNoMarkupBackThatWasSent(String method, String path) {
    String encoded = path.replace("<", "%3C").replace(">", "%3E");

    assertNoMarkup(given().urlEncodingEnabled(false).request(method, encoded));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"url\":\"" + SCRIPT + "\"}",
        "{\"" + SCRIPT + "\":1}",
        "\"" + SCRIPT + "\"",
        SCRIPT
      })
  void giveNoMarkupBackThatWasHandedOver(String body) {
    assertNoMarkup(given().contentType(ContentType.JSON).body(body).post("/v1/read"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cookie", "Authorization"})
  void areTheSameForCallersWithCookies(String header) {
    Response answer =
        given()
            .headers(Map.of(header, "a=b"))
            .queryParam("url", LocalSite.url("/cookies"))
            .get("/v1/read");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertGuarded(answer);
  }

  private static void assertGuarded(Response answer) {
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    assertThat(answer.headers().hasHeaderWithName("Server")).isFalse();
  }

  /** Not as markup: no type that a browser renders, and no tag in what would be. */
  private static void assertNoMarkup(Response answer) {
    assertGuarded(answer);
    assertThat(answer.contentType()).doesNotContain("html");
    assertThat(answer.asString()).doesNotContain(SCRIPT);
  }
}
