package dev.calque.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = LocalSite.class, restrictToAnnotatedClass = true)
class ReadFromSiteTest {

  @Nested
  class AGoodPage {

    @Test
    void isFetchedOnceAndThenAnsweredFromMemory() {
      read("/story?id=1")
          .statusCode(200)
          .header("Cache-Status", "calque; fwd=miss; stored")
          .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{16}\""))
          .header("Cache-Control", matchesPattern("private, max-age=\\d+"))
          .body("article.title", is("A bridge reopens"))
          .body("articleMissing", nullValue());
      read("/story?utm_source=mail&id=1")
          .statusCode(200)
          .header("Cache-Status", matchesPattern("calque; hit; ttl=\\d+"))
          .body("requestedUrl", is(LocalSite.url("/story?utm_source=mail&id=1")))
          .body("url", is(LocalSite.url("/story?id=1")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"%s", "W/%s", "\"other\", W/%s", "\"other\"\n%s", "%s\n\"other\"", "*", " * "})
    void isNotSentAgainToWhoHoldsIt(String tags) {
      String etag = read("/story?id=2").extract().header("ETag");
      readUnless(tags.replace("%s", etag)).statusCode(304).header("ETag", etag).body(is(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"other\"\n\"one more\"", "\"*\"", ""})
    void isSentToWhoHoldsAnotherState(String tags) {
      readUnless(tags).statusCode(200).body("article.title", is("A bridge reopens"));
    }

    /** Each line of the tags is a field of its own: together they are one list. */
    private ValidatableResponse readUnless(String tags) {
      RequestSpecification call = given().queryParam("url", LocalSite.url("/story?id=2"));
      tags.lines().forEach(each -> call.header("If-None-Match", each));
      return call.get("/v1/read").then();
    }

    @Test
    void hasAVerdictWithoutItsArticle() {
      given()
          .queryParam("url", LocalSite.url("/story?id=3"))
          .get("/v1/verdict")
          .then()
          .statusCode(200)
          .body("translation.label", is("not-detected"))
          .body("$", not(org.hamcrest.Matchers.hasKey("article")));
    }

    @Test
    void isFoundBehindItsRedirects() {
      read("/moved").statusCode(200).body("url", is(LocalSite.url("/story")));
    }

    @Test
    void isKeptApartByLanguageWhereItsSiteVaries() {
      int before = LocalSite.asked("/varies");
      readIn("de", "/varies").body("article.title", is("For de"));
      readIn("fr", "/varies").body("article.title", is("For fr"));
      readIn("de", "/varies").header("Cache-Status", matchesPattern("calque; hit.*"));
      assertThat(LocalSite.asked("/varies") - before).isEqualTo(2);
    }

    @Test
    void isAskedForInAllLanguagesOfTheCaller() {
      given()
          .header("Accept-Language", "it")
          .header("Accept-Language", "de;q=0.5")
          .queryParam("url", LocalSite.url("/varies"))
          .get("/v1/read")
          .then()
          .body("article.title", is("For it,de;q=0.9"));
    }

    @Test
    void isAskedForWithoutCookiesCredentialsOrReferrer() {
      given()
          .header("Cookie", "session=1")
          .header("Authorization", "Basic eDp5")
          .header("Referer", "https://reader.example/private")
          .queryParam("url", LocalSite.url("/cookies"))
          .get("/v1/read")
          .then()
          .statusCode(200)
          .header("Set-Cookie", nullValue());
    }
  }

  @Test
  void handedOverMarkupReachesNobodyElse() {
    String url = LocalSite.url("/story?id=private");
    given()
        .contentType("application/json")
        .body(Map.of("url", url, "html", "<title>Private</title><p>" + "My own page. ".repeat(60)))
        .post("/v1/read")
        .then()
        .statusCode(200)
        .header("ETag", nullValue());
    read("/story?id=private")
        .header("Cache-Status", "calque; fwd=miss; stored")
        .body("article.title", is("A bridge reopens"));
  }

  @Test
  void oneFetchServesSixtyFourCallersOfASlowPage() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(64);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Response>> answers = new ArrayList<>();
    try {
      for (int i = 0; i < 64; i++) {
        answers.add(
            callers.submit(
                () -> {
                  start.await();
                  return given().queryParam("url", LocalSite.url("/slow")).get("/v1/read");
                }));
      }
      start.countDown();
      for (Future<Response> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(LocalSite.asked("/slow")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} is {2}, {1}")
  @CsvSource({
    "/missing, 404, page-status",
    "/broken, 502, page-status",
    "/paper, 422, not-html",
    "/large, 422, page-too-large",
    "/many, 422, page-too-complex",
    "/loop, 502, redirect-loop",
    "/inside, 403, blocked-address",
    "/never, 504, timed-out",
  })
  void troubleIsToldByItsProblem(String path, int status, String slug) {
    read(path)
        .statusCode(status)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .body("type", is("/problems/" + slug))
        .body("title", notNullValue())
        .body("status", is(status))
        .body("detail", startsWith("Expected"))
        .body("detail", containsString(";"));
  }

  @Test
  void troubleWithAStatusOrTypeNamesIt() {
    read("/missing").body("pageStatus", is(404));
    read("/broken").body("pageStatus", is(500));
    read("/paper").body("contentType", is("application/pdf"));
  }

  @Test
  void aSiteThatWantsToBeLeftAloneSaysForHowLong() {
    ExtractableResponse<Response> answer =
        read("/busy")
            .statusCode(502)
            .body("type", is("/problems/page-status"))
            .body("pageStatus", is(503))
            .extract();
    String said = answer.header("Retry-After");
    assertThat(Integer.parseInt(said)).isBetween(100, 120);
    assertThat(answer.<String>path("detail")).endsWith("; try again in " + said + " s.");
  }

  @Test
  void aPageThatLeadsOnIsNotFollowedButSaysWhere() {
    int before = LocalSite.asked("/story");
    read("/leads-on").statusCode(200).body("refreshUrl", is(LocalSite.url("/story")));
    assertThat(LocalSite.asked("/story")).isEqualTo(before);
    read("/story?id=9").body("refreshUrl", nullValue());
  }

  @Test
  void troubleIsRememberedForAWhile() {
    int before = LocalSite.asked("/missing");
    read("/missing?twice");
    read("/missing?twice").header("Cache-Status", matchesPattern("calque; hit; ttl=\\d+"));
    assertThat(LocalSite.asked("/missing")).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:1/",
    "http://localhost/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "https://10.1.2.3/",
  })
  void nothingButThePublicInternetIsAsked(String url) {
    given()
        .queryParam("url", url)
        .get("/v1/read")
        .then()
        .statusCode(403)
        .body("type", is("/problems/blocked-address"));
  }

  private static ValidatableResponse read(String path) {
    return given().queryParam("url", LocalSite.url(path)).get("/v1/read").then();
  }

  private static ValidatableResponse readIn(String language, String path) {
    return given()
        .header("Accept-Language", language)
        .queryParam("url", LocalSite.url(path))
        .get("/v1/read")
        .then();
  }
}
