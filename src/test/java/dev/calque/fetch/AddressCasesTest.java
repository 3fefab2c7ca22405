package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.address.AddressOutcome;
import dev.calque.address.PageAddress;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One trick a case, from security/addresses.jsonl, through parsing, look-up, connection and
 * redirects. {@code expect} is what comes out, {@code as} the address that answered, {@code dns}
 * the answers of each name look-up by look-up, {@code never} a server that must not be asked.
 */
class AddressCasesTest {

  private static final String RESOURCE = "/security/addresses.jsonl";
  private static Vertx vertx;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void close() {
    vertx.close();
  }

  static Stream<Arguments> cases() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Arguments> cases = new ArrayList<>();
    try (InputStream in = AddressCasesTest.class.getResourceAsStream(RESOURCE)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode test = json.readTree(line);
        cases.add(Arguments.of(test.get("trick").asText(), test));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comesOutAsExpected(String trick, JsonNode test) {
    FakeInternet internet = internet(test);
    AddressOutcome parsed = PageAddress.parse(test.get("url").asText());
    String outcome =
        parsed.match(
            accepted -> internet.fetch(vertx, accepted.address()).match(new Name()),
            rejected -> "invalid");

    assertThat(outcome.split(" ")[0]).isEqualTo(test.get("expect").asText());
    if (outcome.startsWith("fetched")) {
      String answered = test.has("as") ? test.get("as").asText() : test.get("url").asText();
      assertThat(outcome).isEqualTo("fetched " + answered);
    } else if (!test.has("redirects")) {
      assertThat(internet.connected).as("servers asked").isEmpty();
    }
    test.path("never").forEach(s -> assertThat(internet.connected).doesNotContain(s.asText()));
  }

  private static FakeInternet internet(JsonNode test) {
    FakeInternet internet = new FakeInternet();
    for (Map.Entry<String, JsonNode> name : test.path("dns").properties()) {
      List<List<String>> answers = new ArrayList<>();
      for (JsonNode answer : name.getValue()) {
        List<String> addresses = new ArrayList<>();
        answer.forEach(address -> addresses.add(address.asText()));
        answers.add(addresses);
      }
      internet.name(name.getKey(), answers);
    }
    for (JsonNode hop : test.path("redirects")) {
      internet.at(
          hop.get(0).asText(),
          FakeInternet.Answer.redirect(hop.get(1).asInt(), hop.get(2).asText()));
    }
    return internet;
  }

  /** The outcome in a word. */
  private static final class Name implements FetchOutcome.Cases<String> {

    @Override
    public String fetched(FetchOutcome.Fetched outcome) {
      return "fetched " + outcome.page().trail().last();
    }

    @Override
    public String unchanged(FetchOutcome.Unchanged outcome) {
      return "unchanged";
    }

    @Override
    public String refused(FetchOutcome.Refused outcome) {
      return "refused";
    }

    @Override
    public String unreachable(FetchOutcome.Unreachable outcome) {
      return "unreachable";
    }

    @Override
    public String badStatus(FetchOutcome.BadStatus outcome) {
      return "status";
    }

    @Override
    public String notHtml(FetchOutcome.NotHtml outcome) {
      return "not-html";
    }

    @Override
    public String tooLarge(FetchOutcome.TooLarge outcome) {
      return "too-large";
    }

    @Override
    public String redirectLoop(FetchOutcome.RedirectLoop outcome) {
      return "loop";
    }

    @Override
    public String timedOut(FetchOutcome.TimedOut outcome) {
      return "timed-out";
    }

    @Override
    public String overloaded(FetchOutcome.Overloaded outcome) {
      return "overloaded";
    }
  }
}
