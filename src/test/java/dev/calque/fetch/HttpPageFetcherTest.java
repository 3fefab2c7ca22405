package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.calque.address.PageAddress;
import dev.calque.fetch.FetchOutcome.Fetched;
import dev.calque.fetch.FetchOutcome.RedirectLoop;
import dev.calque.fetch.FetchOutcome.Refused;
import dev.calque.fetch.FetchOutcome.Unchanged;
import dev.calque.fetch.FetchOutcome.Unreachable;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the fetcher asks of a server on this machine, where it refuses to go, and how it follows
 * redirects.
 */
class HttpPageFetcherTest extends FetcherOnThisMachine {

  @Nested
  class Asking {

    @Test
    void saysWhoAsksAndNothingAboutTheReaderButTheirLanguage() {
      server.answer("/a?b", "200 OK", HTML, PAGE);

      await(
          fetcher.fetch(new FetchRequest(server.address("/a?b"), "uk,en;q=0.5", Validators.NONE)));

      assertThat(server.requests).hasSize(1);
      assertThat(server.requests.get(0).strip().lines())
          .containsExactlyInAnyOrder(
              "GET /a?b HTTP/1.1",
              "Host: 127.0.0.1:" + server.port(),
              "User-Agent: Calque/test (+https://calque.example/bot)",
              "Accept: text/html,application/xhtml+xml;q=0.9",
              "Accept-Encoding: gzip, deflate",
              "Accept-Language: uk,en;q=0.5",
              "connection: close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de\r\nCookie: a=b", "dé", "  "})
    void passesOnNoLanguageThatIsNoField(String language) {
      server.answer("/", "200 OK", HTML, PAGE);

      await(fetcher.fetch(new FetchRequest(server.address("/"), language, Validators.NONE)));

      assertThat(server.requests.get(0)).doesNotContain("Accept-Language").doesNotContain("Cookie");
    }

    @Test
    void sendsBackNoCookie() {
      server.answer("/set", "302 Found", "Location: /page\r\nSet-Cookie: id=7\r\n", new byte[0]);
      server.answer("/page", "200 OK", HTML + "Set-Cookie: id=8\r\n", PAGE);

      assertThat(fetch("/set")).isInstanceOf(Fetched.class);
      assertThat(fetch("/page")).isInstanceOf(Fetched.class);

      assertThat(server.requests).hasSize(3).noneMatch(request -> request.contains("ookie"));
    }

    @Test
    void revalidatesWhatIsHeld() {
      server.answer("/", "304 Not Modified", "ETag: \"x\"\r\n", new byte[0]);
      Validators held = new Validators("\"x\"", "Mon, 23 Nov 2026 10:00:00 GMT");

      FetchOutcome outcome = await(fetcher.fetch(new FetchRequest(server.address("/"), "", held)));

      assertThat(outcome).isInstanceOf(Unchanged.class);
      assertThat(((Unchanged) outcome).headers().first("etag")).contains("\"x\"");
      assertThat(server.requests.get(0))
          .contains("If-None-Match: \"x\"\r\n")
          .contains("If-Modified-Since: Mon, 23 Nov 2026 10:00:00 GMT\r\n");
    }

    @Test
    void wantsAUserAgentThatIsAField() {
      assertThatThrownBy(() -> PageFetcher.overPublicInternet(vertx, LIMITS, "a\r\nb"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Refusing {

    @Test
    void neverAsksThisMachineInProduction() {
      try (PageFetcher production = PageFetcher.overPublicInternet(vertx, LIMITS, "Calque/test")) {
        FetchOutcome outcome =
            await(production.fetch(new FetchRequest(server.address("/"), "", Validators.NONE)));

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(server.requests).isEmpty();
      }
    }

    @Test
    void asksOnlyTheNamedPortOfThisMachine() throws IOException {
      try (ScriptedServer other = new ScriptedServer()) {
        FetchOutcome outcome =
            await(fetcher.fetch(new FetchRequest(other.address("/"), "", Validators.NONE)));

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(other.requests).isEmpty();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.2", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void takesNoOtherNameForThisMachine(String host) {
      PageAddress address =
          PageAddress.parse("http://" + host + ":" + server.port() + "/").accepted().orElseThrow();

      assertThat(await(fetcher.fetch(new FetchRequest(address, "", Validators.NONE))))
          .isInstanceOf(Refused.class);
    }

    @Test
    void followsNoRedirectToAnotherPortOfThisMachine() throws IOException {
      try (ScriptedServer other = new ScriptedServer()) {
        server.answer("/", "302 Found", "Location: " + other.address("/") + "\r\n", new byte[0]);

        assertThat(fetch("/"))
            .isEqualTo(
                new Refused(other.address("/"), "expected port 80 or 443, found " + other.port()));
        assertThat(other.requests).isEmpty();
      }
    }
  }

  @Nested
  class Redirects {

    @Test
    void leaveATrail() {
      server.answer("/a", "301 Moved", "Location: /b\r\n", new byte[0]);
      server.answer("/b", "308 Moved", "Location: c?d#e\r\n", new byte[0]);
      server.answer("/c?d", "200 OK", HTML, PAGE);

      assertThat(((Fetched) fetch("/a")).page().trail().hops())
          .containsExactly(server.address("/a"), server.address("/b"), server.address("/c?d"));
    }

    @Test
    void endAtALoop() {
      server.answer("/a", "302 Found", "Location: /b\r\n", new byte[0]);
      server.answer("/b", "302 Found", "Location: /a\r\n", new byte[0]);

      assertThat(fetch("/a")).isInstanceOf(RedirectLoop.class);
      assertThat(server.requests).hasSize(2);
    }

    @Test
    void endAfterFive() {
      for (int i = 0; i < 7; i++) {
        server.answer("/" + i, "302 Found", "Location: /" + (i + 1) + "\r\n", new byte[0]);
      }
      server.answer("/7", "200 OK", HTML, PAGE);

      assertThat(fetch("/1")).isInstanceOf(RedirectLoop.class);
      assertThat(fetch("/2")).isInstanceOf(Fetched.class);
    }

    @Test
    void wantOneLocation() {
      server.answer("/none", "302 Found", "", new byte[0]);
      server.answer("/two", "302 Found", "Location: /a\r\nLocation: /b\r\n", new byte[0]);

      assertThat(fetch("/none"))
          .isEqualTo(new Unreachable("expected a redirect to one Location, found 0"));
      assertThat(fetch("/two"))
          .isEqualTo(new Unreachable("expected a redirect to one Location, found 2"));
    }
  }
}
