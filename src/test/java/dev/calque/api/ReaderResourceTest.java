package dev.calque.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReaderResourceTest {

  private static final String PROBLEM = "application/problem+json";

  @Nested
  class HandedOverMarkup {

    @Test
    void isReadAndNeverKept() {
      post(Map.of("url", "https://example.org/a?utm_source=x", "html", page("A bridge reopens")))
          .statusCode(200)
          .contentType("application/json")
          .header("Cache-Control", "no-store")
          .body("schema", is(1))
          .body("requestedUrl", is("https://example.org/a?utm_source=x"))
          .body("url", is("https://example.org/a"))
          .body("fetchedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"))
          .body("translation.label", is("not-detected"))
          .body("original", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "[]",
          "{",
          "7",
          "{\"html\":\"<p>\"}",
          "{\"url\":7}",
          "{\"url\":\"https://a.example/\",\"html\":7}",
          "{\"url\":\"https://a.example/\",\"htm\":\"\"}",
          "{\"url\":\"https://a.example/\",\"url\":\"https://b.example/\"}",
          "{\"url\":\"https://a.example/\",\"html\":\"<p>\"} and more"
        })
    void isRefusedWithEachFieldNamedWhereTheBodyIsNotOfTheContractsForm(String body) {
      problem(
              given().contentType(ContentType.JSON).body(body).post("/v1/read").then(),
              400,
              "invalid-request")
          .body("errors.field", hasItem(notNullValue()))
          .body("errors.detail", hasItem(containsString("expected")));
    }

    @Test
    void isRefusedOverFiveMebibytes() {
      problem(
          post(Map.of("url", "https://example.org/", "html", "x".repeat(5 * 1024 * 1024 + 1))),
          413,
          "request-too-large");
    }

    @Test
    void isRefusedWhereItIsTooComplex() {
      problem(
          post(Map.of("url", "https://example.org/", "html", "<br>".repeat(400_000))),
          422,
          "page-too-complex");
    }

    @Test
    void survivesUnpairedSurrogates() {
      given()
          .contentType(ContentType.JSON)
          .body("{\"url\":\"https://example.org/\",\"html\":\"<title>\\ud800</title><p>\\udc00\"}")
          .post("/v1/read")
          .then()
          .statusCode(200);
    }
  }

  @Nested
  class Addresses {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "example.org",
          "/relative",
          "ftp://example.org/",
          "javascript:alert(1)",
          "file:///etc/passwd",
          "https://user:secret@example.org/",
          "https://",
          "http://exa mple.org/",
          "http://example.org:99999/",
        })
    void areRefusedWhereTheyAreNotWholeHttpAddresses(String url) {
      problem(given().queryParam("url", url).get("/v1/read").then(), 400, "invalid-url");
    }

    @Test
    void areRefusedOverFourThousandCharacters() {
      problem(
          given()
              .queryParam("url", "https://example.org/" + "a".repeat(4096))
              .get("/v1/verdict")
              .then(),
          400,
          "invalid-url");
    }

    /** An address with an ampersand that isn't encoded must not be read without its end. */
    @ParameterizedTest
    @CsvSource({
      "/v1/read?url=https://a.example/?id=1&page=2, page",
      "/v1/verdict?url=https://a.example/?id=1&page=2, page",
      "/v1/read?url=https://a.example/&url=https://b.example/, url"
    })
    void areRefusedWhereTheyComeInParts(String call, String field) {
      problem(given().urlEncodingEnabled(false).get(call).then(), 400, "invalid-request")
          .body("errors.field", equalTo(List.of(field)))
          .body("errors.detail", hasItem(containsString("%26")));
    }

    @Test
    void areNeededAtAll() {
      problem(given().get("/v1/read").then(), 400, "invalid-request")
          .body("errors.field", hasItem("url"));
    }

    @Test
    void areNeverRepeatedUnescaped() {
      given()
          .queryParam("url", "<script>alert(1)</script>")
          .get("/v1/read")
          .then()
          .statusCode(400)
          .body(not(containsString("<script>")));
    }
  }

  @Nested
  class EveryAnswer {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/v1/read",
          "/v1/nothing",
          "/nothing",
          "/q/health/live",
          "/q/openapi",
          "/q/metrics"
        })
    void carriesTheHeadersThatKeepItFromDoingHarm(String path) {
      given()
          .get(path)
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .header("Content-Security-Policy", "default-src 'none'; sandbox")
          .header("Set-Cookie", nullValue());
    }

    @Test
    void isAProblemAtAnUnknownPath() {
      given()
          .get("/v1/nothing")
          .then()
          .statusCode(404)
          .contentType(PROBLEM)
          .body("status", is(404));
    }

    @Test
    void isAProblemForAWrongMethod() {
      given()
          .delete("/v1/read")
          .then()
          .statusCode(405)
          .contentType(PROBLEM)
          .body("type", is("about:blank"));
    }

    @Test
    void isAProblemForABodyThatIsNotJson() {
      given()
          .contentType("text/html")
          .body("<p>")
          .post("/v1/read")
          .then()
          .statusCode(415)
          .contentType(PROBLEM);
    }
  }

  @Nested
  class Operations {

    @Test
    void tellsLiveFromReady() {
      given().get("/q/health/live").then().statusCode(200).body("status", is("UP"));
      given().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void countsCallsByTheirOutcome() {
      given().get("/v1/read").then().statusCode(400);
      given()
          .get("/q/metrics")
          .then()
          .statusCode(200)
          .body(
              containsString(
                  "calque_requests_seconds_count{cache=\"none\",call=\"read\",outcome=\"invalid-request\""))
          .body(containsString("calque_stage_seconds_count{stage=\"parse\""))
          .body(containsString("calque_cache_bytes"));
    }

    @ParameterizedTest
    @CsvSource({
      "/q/openapi, */*, application/yaml",
      "/q/openapi, application/json, application/json",
      "/q/openapi?format=json, */*, application/json",
      "/q/openapi?format=yaml, application/json, application/yaml",
      "/q/openapi.json, */*, application/json",
      "/q/openapi.yaml, application/json, application/yaml"
    })
    void describeThemselvesInTheFormAskedFor(String path, String accept, String type) {
      given().accept(accept).get(path).then().statusCode(200).contentType(startsWith(type));
    }

    @Test
    void describesItselfWithExamples() {
      given()
          .accept("application/json")
          .get("/q/openapi?format=json")
          .then()
          .statusCode(200)
          .body(
              "paths.'/v1/read'.get.responses.'200'.content.'application/json'.examples",
              notNullValue())
          .body("paths.'/v1/read'.post", notNullValue())
          .body("paths.'/v1/verdict'.get", notNullValue())
          .body(
              "paths.'/v1/read'.get.parameters.name", containsInAnyOrder("url", "Accept-Language"))
          .body("paths.'/v1/read'.post.parameters.name", containsInAnyOrder("Accept-Language"))
          .body("paths.'/v1/read'.post.parameters.schema.type", containsInAnyOrder("string"))
          .body("paths.keySet()", containsInAnyOrder("/v1/read", "/v1/verdict"))
          .body("info.title", is("Calque"))
          .body("components.schemas.Problem", notNullValue());
    }
  }

  private static ValidatableResponse post(Map<String, String> body) {
    return given().contentType(ContentType.JSON).body(body).post("/v1/read").then();
  }

  private static ValidatableResponse problem(
      ValidatableResponse response, int status, String slug) {
    return response
        .statusCode(status)
        .contentType(PROBLEM)
        .header("Cache-Control", "no-store")
        .body("type", equalTo("/problems/" + slug))
        .body("status", is(status))
        .body("title", notNullValue())
        .body("detail", anyOf(startsWith("Expected"), startsWith("The request")));
  }

  private static String page(String title) {
    return "<!doctype html><html lang=en><title>"
        + title
        + "</title><article><h1>"
        + title
        + "</h1>"
        + "<p>The old bridge over the river was opened again on Monday after two years of work.</p>"
            .repeat(8)
        + "</article>";
  }
}
