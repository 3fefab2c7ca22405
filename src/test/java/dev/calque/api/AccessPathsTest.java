package dev.calque.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of a call's path is the call: its rules of access hold for all of them. */
@QuarkusTest
@TestProfile(AccessPathsTest.WithToken.class)
class AccessPathsTest {

  /** An instance that wants tokens. */
  public static final class WithToken implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("calque.tokens", "0".repeat(64));
    }
  }

  @TestHTTPResource("/")
  URI base;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/read",
        "/v1/verdict",
        "/%761/read",
        "/%761/%72ead",
        "//v1/read",
        "///v1//read",
        "/./v1/read",
        "/%2e/v1/read",
        "/x/../v1/read",
        "/x/%2E%2e/v1/read",
        "/samples/../v1/read",
        "http://paper.example//v1/read"
      })
  void wantATokenHoweverTheyAreSpelt(String path) throws IOException {
    assertThat(RawCall.get(base, path)).startsWith("HTTP/1.1 401 ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/v1;a=b/read",
    "/v1%2Fread",
    "/V1/read",
    "/v1\\read",
    "/;/v1/read",
    "/x/..;/v1/read",
    "/v1",
    "/%2576%31/read",
    "/v1/%zz/../read",
    "/%"
  })
  void areNotReachedByAnyOther(String path) throws IOException {
    assertThat(RawCall.get(base, path))
        .matches("(?s)HTTP/1\\.1 (400|401|404) .*")
        .doesNotContain("invalid-url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/samples/../v1/read", "/samples/..//q/health", "/x/../samples/../q/health"})
  void takeTheirPolicyFromWhereTheyLead(String path) throws IOException {
    assertThat(RawCall.get(base, path)).contains("default-src 'none'; sandbox");
  }
}
