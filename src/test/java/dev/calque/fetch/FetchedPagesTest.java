package dev.calque.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.fetch.FetchOutcome.BadStatus;
import dev.calque.fetch.FetchOutcome.Fetched;
import dev.calque.fetch.FetchOutcome.NotHtml;
import dev.calque.fetch.FetchOutcome.TooLarge;
import dev.calque.fetch.FetchOutcome.Unreachable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the fetcher takes for a page, of a server on this machine that is huge, lying or cut off.
 */
class FetchedPagesTest extends FetcherOnThisMachine {

  private static byte[] bodyOf(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Fetched.class);
    return ((Fetched) outcome).page().body();
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

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
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
      assertThat(hungUp.await(30, TimeUnit.SECONDS)).isTrue();
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
}
