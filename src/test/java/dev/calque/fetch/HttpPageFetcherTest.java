package dev.calque.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.calque.address.PageAddress;
import dev.calque.fetch.FetchOutcome.BadStatus;
import dev.calque.fetch.FetchOutcome.Fetched;
import dev.calque.fetch.FetchOutcome.NotHtml;
import dev.calque.fetch.FetchOutcome.Overloaded;
import dev.calque.fetch.FetchOutcome.RedirectLoop;
import dev.calque.fetch.FetchOutcome.Refused;
import dev.calque.fetch.FetchOutcome.TimedOut;
import dev.calque.fetch.FetchOutcome.TooLarge;
import dev.calque.fetch.FetchOutcome.Unchanged;
import dev.calque.fetch.FetchOutcome.Unreachable;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fetcher against a server on this machine that is slow, huge, lying, looping or cut off. */
class HttpPageFetcherTest {

  private static final String HTML = "Content-Type: text/html\r\n";
  private static final byte[] PAGE =
      ("<!doctype html><title>Harbour</title><p>" + "Boats. ".repeat(400)).getBytes(UTF_8);
  private static final FetchLimits LIMITS =
      new FetchLimits(Duration.ofMillis(1500), 100_000, 8 * 1024, 5, 40, 4);

  private static Vertx vertx;
  private ScriptedServer server;
  private PageFetcher fetcher;

  @BeforeAll
  static void openVertx() throws IOException {
    vertx = Vertx.vertx();
    // The first fetch loads classes; the short deadlines below are not for that.
    FetchLimits patient = LIMITS.withDeadline(Duration.ofSeconds(20));
    try (ScriptedServer first = new ScriptedServer();
        PageFetcher warm =
            PageFetcher.alsoOverLoopback(vertx, patient, "Calque/test", Set.of(first.port()))) {
      first.answer("/", "200 OK", HTML, PAGE);
      await(warm.fetch(new FetchRequest(first.address("/"), "", Validators.NONE)));
    }
  }

  @AfterAll
  static void closeVertx() {
    vertx.close();
  }

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    fetcher = fetcher(LIMITS);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  private PageFetcher fetcher(FetchLimits limits) {
    return PageFetcher.alsoOverLoopback(
        vertx, limits, "Calque/test (+https://calque.example/bot)", Set.of(server.port()));
  }

  private static FetchOutcome await(CompletionStage<FetchOutcome> stage) {
    try {
      return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the stage must complete normally", e);
    }
  }

  private FetchOutcome fetch(String path) {
    return await(fetcher.fetch(new FetchRequest(server.address(path), "", Validators.NONE)));
  }

  private static void drip(OutputStream out, byte[] bytes)
      throws IOException, InterruptedException {
    for (byte b : bytes) {
      out.write(b);
      out.flush();
      Thread.sleep(100);
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean bare) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, bare))) {
      deflate.write(plain);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] bodyOf(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Fetched.class);
    return ((Fetched) outcome).page().body();
  }

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
  class Bodies {

    @Test
    void comeWhole() {
      server.answer("/", "200 OK", HTML + "X-A: b\r\n", PAGE);

      FetchOutcome outcome = fetch("/");

      assertThat(bodyOf(outcome)).isEqualTo(PAGE);
      assertThat(((Fetched) outcome).page().headers().first("x-a")).contains("b");
      assertThat(((Fetched) outcome).page().trail())
          .isEqualTo(RedirectTrail.direct(server.address("/")));
    }

    @Test
    void comeInChunks() {
      server.raw(
          "/",
          "HTTP/1.1 200 OK\r\n"
              + HTML
              + "Transfer-Encoding: chunked\r\n\r\n"
              + "3\r\n<p>\r\n5\r\nBoats\r\n0\r\n\r\n");

      assertThat(bodyOf(fetch("/"))).asString().isEqualTo("<p>Boats");
    }

    @Test
    void comeInflated() {
      server.answer("/gzip", "200 OK", HTML + "Content-Encoding: gzip\r\n", gzip(PAGE));
      server.answer(
          "/zlib", "200 OK", HTML + "Content-Encoding: deflate\r\n", deflate(PAGE, false));
      server.answer("/bare", "200 OK", HTML + "Content-Encoding: deflate\r\n", deflate(PAGE, true));
      server.answer("/none", "200 OK", HTML + "Content-Encoding: identity\r\n", PAGE);

      for (String path : List.of("/gzip", "/zlib", "/bare", "/none")) {
        assertThat(bodyOf(fetch(path))).as(path).isEqualTo(PAGE);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "klingon", "gzip, gzip", "compress"})
    void inAnEncodingThatWasNotAskedForAreNotPassedOn(String encoding) {
      server.answer("/", "200 OK", HTML + "Content-Encoding: " + encoding + "\r\n", PAGE);

      assertThat(fetch("/"))
          .isEqualTo(
              new Unreachable("expected the content encoding gzip or deflate, found " + encoding));
    }

    @Test
    void thatAreCutOffOrBrokenAreNotPassedOn() {
      byte[] whole = gzip(PAGE);
      byte[] half = Arrays.copyOf(whole, whole.length - 9);
      byte[] wrong = whole.clone();
      wrong[whole.length - 5] ^= 1;
      server.answer("/half", "200 OK", HTML + "Content-Encoding: gzip\r\n", half);
      server.answer("/wrong", "200 OK", HTML + "Content-Encoding: gzip\r\n", wrong);
      server.answer("/plain", "200 OK", HTML + "Content-Encoding: gzip\r\n", PAGE);
      server.answer(
          "/zlib",
          "200 OK",
          HTML + "Content-Encoding: deflate\r\n",
          Arrays.copyOf(deflate(PAGE, false), 40));
      server.raw("/short", "HTTP/1.1 200 OK\r\n" + HTML + "Content-Length: 900\r\n\r\n<p>Boats");
      server.raw("/close", "");

      for (String path : List.of("/half", "/wrong", "/plain", "/zlib", "/short", "/close")) {
        assertThat(fetch(path)).as(path).isInstanceOf(Unreachable.class);
      }
    }

    @Test
    void overTheLimitAreNotReadToTheirEnd() throws InterruptedException {
      CountDownLatch hungUp = new CountDownLatch(1);
      server.on(
          "/endless",
          out -> {
            out.write(("HTTP/1.1 200 OK\r\n" + HTML + "\r\n").getBytes(UTF_8));
            try {
              while (true) {
                out.write(PAGE);
              }
            } catch (IOException e) {
              hungUp.countDown();
            }
          });

      assertThat(fetch("/endless")).isEqualTo(new TooLarge(100_000));
      assertThat(hungUp.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void thatSayTheyAreOverTheLimitAreNotReadAtAll() {
      server.raw("/", "HTTP/1.1 200 OK\r\n" + HTML + "Content-Length: 100001\r\n\r\n<p>");

      assertThat(fetch("/")).isEqualTo(new TooLarge(100_000));
    }

    @Test
    void thatSwellAreStoppedAtTheLimit() {
      byte[] bomb = gzip("<p>Boats. ".repeat(2_000_000).getBytes(UTF_8));
      server.answer("/", "200 OK", "Content-Encoding: gzip\r\n" + HTML, bomb);

      assertThat(bomb.length).isLessThan(100_000);
      assertThat(fetch("/")).isEqualTo(new TooLarge(100_000));
    }

    @Test
    void ofExactlyTheLimitAreFine() {
      byte[] page = Arrays.copyOf(PAGE, 100_000);
      Arrays.fill(page, PAGE.length, page.length, (byte) 'x');
      server.answer("/", "200 OK", HTML, page);

      assertThat(bodyOf(fetch("/"))).hasSize(100_000);
    }
  }

  @Nested
  class Deadlines {

    private void timesOut(String path) {
      long start = System.nanoTime();

      assertThat(fetch(path)).isInstanceOf(TimedOut.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(1400), Duration.ofMillis(3500));
    }

    @Test
    void holdForASiteThatSaysNothing() {
      server.on("/", out -> Thread.sleep(5000));
      timesOut("/");
    }

    @Test
    void holdForHeadersThatDrip() {
      server.on(
          "/", out -> drip(out, ("HTTP/1.1 200 OK\r\nX-A: " + "a".repeat(100)).getBytes(UTF_8)));
      timesOut("/");
    }

    @Test
    void holdForABodyThatDrips() {
      server.on(
          "/",
          out -> {
            out.write(
                ("HTTP/1.1 200 OK\r\n" + HTML + "Content-Length: 90\r\n\r\n").getBytes(UTF_8));
            drip(out, new byte[90]);
          });
      timesOut("/");
    }

    @Test
    void holdOverAllRedirectsTogether() {
      for (int i = 0; i < 5; i++) {
        String next =
            "HTTP/1.1 302 Found\r\nLocation: /" + (i + 1) + "\r\nContent-Length: 0\r\n\r\n";
        server.on(
            "/" + i,
            out -> {
              Thread.sleep(600);
              out.write(next.getBytes(UTF_8));
            });
      }
      timesOut("/0");
    }

    @Test
    void orABoundHoldForEndlessInterimResponses() {
      server.on(
          "/",
          out -> {
            while (true) {
              out.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".getBytes(UTF_8));
            }
          });

      assertThat(fetch("/"))
          .isEqualTo(
              new Unreachable("expected a whole reply, found more than 8 interim responses"));
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

  @Nested
  class Kinds {

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 206, 300, 304, 400, 403, 404, 410, 429, 500, 503, 999})
    void ofStatusThatAreNoPage(int status) {
      server.answer("/", status + " X", HTML, status == 204 || status == 304 ? new byte[0] : PAGE);

      assertThat(fetch("/")).isEqualTo(new BadStatus(status));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "application/pdf | application/pdf",
          "text/plain | text/plain",
          "text/plain; charset=utf-8 | text/plain",
          "IMAGE/PNG | image/png",
          "garbage | garbage",
          "application/json, text/html | application/json"
        })
    void ofContentThatSayTheyAreNoHtml(String type, String shown) {
      server.answer("/", "200 OK", "Content-Type: " + type + "\r\n", PAGE);

      assertThat(fetch("/")).isEqualTo(new NotHtml(shown));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "text/html",
          "TEXT/HTML;charset=x",
          "application/xhtml+xml",
          "text/html, text/html",
          ""
        })
    void ofContentThatIsHtml(String type) {
      server.answer("/", "200 OK", type.isEmpty() ? "" : "Content-Type: " + type + "\r\n", PAGE);

      assertThat(fetch("/")).isInstanceOf(Fetched.class);
    }

    @Test
    void ofContentThatIsSomethingElseThanItSays() {
      server.answer("/", "200 OK", HTML, "%PDF-1.7 ...".getBytes(UTF_8));

      assertThat(fetch("/")).isEqualTo(new NotHtml("application/pdf"));
    }

    @Test
    void ofTroubleOnTheWireAreUnreachable() {
      server.raw("/ssh", "SSH-2.0-OpenSSH_9.2\r\n");
      server.raw("/headers", "HTTP/1.1 200 OK\r\nX-A: " + "a".repeat(9000) + "\r\n\r\n");
      server.raw("/lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
      server.raw("/chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n");

      for (String path : List.of("/ssh", "/headers", "/lengths", "/chunk")) {
        assertThat(fetch(path)).as(path).isInstanceOf(Unreachable.class);
      }
    }

    @Test
    void ofTroubleOnTheWireLeaveNoWordInTheLog() {
      List<String> logged = new CopyOnWriteArrayList<>();
      Handler handler =
          new Handler() {
            @Override
            public void publish(LogRecord line) {
              logged.add(line.getLoggerName() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          };
      Logger root = Logger.getLogger("");
      root.addHandler(handler);
      try {
        ofTroubleOnTheWireAreUnreachable();
      } finally {
        root.removeHandler(handler);
      }

      assertThat(logged).isEmpty();
    }

    @Test
    void ofConnectionsThatAreRefusedAreUnreachable() throws IOException {
      server.close();

      assertThat(fetch("/")).isInstanceOf(Unreachable.class);
    }
  }

  @Nested
  class Load {

    private List<CompletionStage<FetchOutcome>> burst(PageFetcher by, int count) {
      List<CompletionStage<FetchOutcome>> stages = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String path = "/" + i;
        server.on(
            path,
            out -> {
              Thread.sleep(100);
              out.write(ScriptedServer.reply("200 OK", HTML, PAGE));
            });
        stages.add(by.fetch(new FetchRequest(server.address(path), "", Validators.NONE)));
      }
      return stages;
    }

    @Test
    void goesToAHostAFewAtATime() {
      List<CompletionStage<FetchOutcome>> stages = burst(fetcher, 12);

      assertThat(stages).allMatch(stage -> await(stage) instanceof Fetched);
      assertThat(server.mostOpen.get()).isBetween(2, LIMITS.maxParallelPerHost());
    }

    @Test
    void overTheCapIsRefusedAtOnce() {
      List<CompletionStage<FetchOutcome>> stages =
          burst(fetcher(new FetchLimits(Duration.ofSeconds(5), 100_000, 8192, 5, 3, 3)), 5);

      assertThat(stages.stream().filter(stage -> await(stage) instanceof Overloaded)).hasSize(2);
      assertThat(stages.stream().filter(stage -> await(stage) instanceof Fetched)).hasSize(3);
    }

    @Test
    void thatNeverGotItsTurnIsOurFaultAndNotThePages() throws InterruptedException {
      PageFetcher narrow = fetcher(new FetchLimits(Duration.ofMillis(500), 100_000, 8192, 5, 9, 1));
      server.on("/stuck", out -> Thread.sleep(3000));
      server.answer("/next", "200 OK", HTML, PAGE);
      FetchRequest asked = new FetchRequest(server.address("/next"), "", Validators.NONE);
      assertThat(await(narrow.fetch(asked))).isInstanceOf(Fetched.class);
      CompletionStage<FetchOutcome> stuck =
          narrow.fetch(new FetchRequest(server.address("/stuck"), "", Validators.NONE));

      while (server.requests.size() < 2) {
        Thread.sleep(1);
      }
      CompletionStage<FetchOutcome> next = narrow.fetch(asked);

      assertThat(await(stuck)).isInstanceOf(TimedOut.class);
      assertThat(await(next)).isInstanceOf(Overloaded.class);
      assertThat(await(narrow.fetch(asked))).isInstanceOf(Fetched.class);
    }

    @Test
    void leavesNoConnectionBehind() throws InterruptedException {
      server.on("/stuck", out -> Thread.sleep(2500));
      fetch("/stuck");
      for (int i = 0; i < 50 && server.open.get() > 0; i++) {
        Thread.sleep(100);
      }

      assertThat(server.open.get()).isZero();
    }
  }
}
