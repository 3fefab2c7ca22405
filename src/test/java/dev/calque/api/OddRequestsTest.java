package dev.calque.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no resource sees are answered as all others are: by a problem, and guarded. */
@QuarkusTest
@QuarkusTestResource(value = LocalSite.class, restrictToAnnotatedClass = true)
class OddRequestsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/")
  URI base;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GET v1/read, 404",
    "OPTIONS *, 404",
    "CONNECT paper.example:443, 404",
    "TRACE /v1/read, 405",
    "DELETE /v1/read, 405",
    "POST /v1/verdict, 405",
    "DELETE /q/openapi, 405",
    "DELETE /, 405",
    "PUT /people/main.js, 405",
    "TRACE /samples/index.json, 405",
    "GET /people/nothing.js, 404",
    "GET /samples/, 404",
    "GET /v1/nothing, 404",
    "GET /nothing, 404"
  })
  void areAnsweredByTheirTarget(String line, int status) throws IOException {
    assertProblem(ask(line + " HTTP/1.1", RawCall.FIELDS), status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host: a b\r\n",
        "Host: %n%s\r\n",
        "Host: paper.example:99999999\r\n",
        "Host: localhost\r\nHost: paper.example\r\n"
      })
  void areAnsweredWithoutOneGoodHost(String host) throws IOException {
    assertProblem(ask("GET /q/health/live HTTP/1.1", host + "Connection: close\r\n"), 400);
  }

  /** As long as the longest address may be, each of its characters percent-encoded. */
  @Test
  void areAnsweredByTheResourceUpToTheLongestLine() throws IOException {
    String target = "/v1/read?url=" + "%61".repeat(4097);

    assertThat(ask("GET " + target + " HTTP/1.1", RawCall.FIELDS))
        .startsWith("HTTP/1.1 400 ")
        .contains("/problems/invalid-url");
  }

  @Test
  void areAnsweredOverTheLongestLine() throws IOException {
    String target = "/v1/read?url=" + "a".repeat(16_384);

    assertProblem(ask("GET " + target + " HTTP/1.1", RawCall.FIELDS), 414);
  }

  @ParameterizedTest
  @CsvSource({"1, 16384", "400, 60"})
  void areAnsweredOverTheMostHeaderFields(int fields, int length) throws IOException {
    StringBuilder many = new StringBuilder(RawCall.FIELDS);
    for (int i = 0; i < fields; i++) {
      many.append("X-").append(i).append(": ").append("a".repeat(length)).append("\r\n");
    }

    assertProblem(ask("GET /q/health/live HTTP/1.1", many.toString()), 431);
  }

  @Test
  void sayWhichPartOfAFileThereIsNot() throws IOException {
    String answer =
        ask("GET /people/main.js HTTP/1.1", RawCall.FIELDS + "Range: bytes=99999999-\r\n");

    assertProblem(answer, 416);
    assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-range: bytes */");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE /v1/read    | GET, HEAD, POST, OPTIONS",
        "POST /v1/verdict   | GET, HEAD, OPTIONS",
        "DELETE /           | GET, HEAD",
        "PUT /people/main.js| GET, HEAD"
      })
  void sayWhichMethodsThereAre(String line, String methods) throws IOException {
    assertThat(ask(line + " HTTP/1.1", RawCall.FIELDS))
        .containsIgnoringCase("\r\nAllow: " + methods + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;q=0",
        "application/json; q=0.000",
        "*/*, application/json;q=0",
        "application/*;q=0, application/problem+json",
        "*/*;q=0",
        "application/json;q=0\r\nAccept: text/plain",
        "text/plain"
      })
  void areNotAnsweredWithWhatTheyDoNotAccept(String accept) throws IOException {
    String fields = RawCall.FIELDS + "Accept: " + accept + "\r\n";

    assertProblem(ask("GET /v1/read?url=x HTTP/1.1", fields), 406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;q=0.01",
        "*/*;q=0, application/json",
        "text/html;q=0, */*",
        "application/problem+json, application/json;v=0"
      })
  void areAnsweredWithWhatTheyDoNotRefuse(String accept) throws IOException {
    String fields = RawCall.FIELDS + "Accept: " + accept + "\r\n";

    assertThat(ask("GET /v1/read?url=x HTTP/1.1", fields)).contains("/problems/invalid-url");
  }

  /** The path is that of a bug which DiscreetLogsTest plants before every resource. */
  @Test
  void areAnsweredWhereWeFailBeforeAnyResource() throws IOException {
    assertProblem(ask("GET /test/early-bug HTTP/1.1", RawCall.FIELDS), 500);
  }

  /** By the framework, which asks nobody: docs/operations.md says so. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GET /% HTTP/1.1, 400",
    "GET /v1/read?url=% HTTP/1.1, 400",
    "GET /v1/%zz HTTP/1.1, 400",
    "GET / HTTP, 400"
  })
  void areRefusedBareWhereTheyAreNotHttp(String line, int status) throws IOException {
    assertThat(ask(line, RawCall.FIELDS))
        .matches("(?s)HTTP/1\\.[01] " + status + " .*content-length: 0\r\n.*");
  }

  private String ask(String line, String fields) throws IOException {
    return RawCall.send(base, line + "\r\n" + fields + "\r\n");
  }

  private static void assertProblem(String answer, int status) throws IOException {
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    assertThat(head)
        .contains("content-type: application/problem+json")
        .contains("x-content-type-options: nosniff")
        .contains("referrer-policy: no-referrer")
        .contains("content-security-policy: default-src 'none'")
        .containsOnlyOnce("cache-control: no-store")
        .doesNotContain("no-cache");
    JsonNode problem = JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asText()).isNotEmpty();
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("detail").asText()).isNotEmpty();
  }
}
