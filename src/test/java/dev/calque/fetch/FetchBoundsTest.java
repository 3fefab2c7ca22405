package dev.calque.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.fetch.FetchOutcome.Fetched;
import dev.calque.fetch.FetchOutcome.Overloaded;
import dev.calque.fetch.FetchOutcome.TimedOut;
import dev.calque.fetch.FetchOutcome.Unreachable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fetcher against a server on this machine that is slow, or asked for much at once. */
class FetchBoundsTest extends FetcherOnThisMachine {

  private static void drip(OutputStream out, byte[] bytes)
      throws IOException, InterruptedException {
    for (byte b : bytes) {
      out.write(b);
      out.flush();
      Thread.sleep(100);
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
