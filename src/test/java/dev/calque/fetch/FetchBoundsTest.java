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
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
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

    private static final Duration DEADLINE = Duration.ofMillis(1500);

    /** A site here goes on for half a minute: who waited for its end came far later than this. */
    private static final Duration LATEST = Duration.ofSeconds(15);

    private void timesOut(String path) {
      try (PageFetcher hurried = fetcher(LIMITS.withDeadline(DEADLINE))) {
        long start = System.nanoTime();

        assertThat(await(hurried.fetch(request(path)))).isInstanceOf(TimedOut.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .isBetween(DEADLINE.minusMillis(100), LATEST);
      }
    }

    @Test
    void holdForASiteThatSaysNothing() {
      server.on("/", out -> Thread.sleep(30_000));
      timesOut("/");
    }

    @Test
    void holdForHeadersThatDrip() {
      server.on(
          "/", out -> drip(out, ("HTTP/1.1 200 OK\r\nX-A: " + "a".repeat(300)).getBytes(UTF_8)));
      timesOut("/");
    }

    @Test
    void holdForABodyThatDrips() {
      server.on(
          "/",
          out -> {
            out.write(
                ("HTTP/1.1 200 OK\r\n" + HTML + "Content-Length: 300\r\n\r\n").getBytes(UTF_8));
            drip(out, new byte[300]);
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

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Fetches of as many pages, each of which comes once the condition holds. */
    private List<CompletionStage<FetchOutcome>> burst(
        PageFetcher by, int count, BooleanSupplier condition) {
      List<CompletionStage<FetchOutcome>> stages = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String path = "/" + i;
        server.on(
            path,
            out -> {
              until(condition);
              out.write(ScriptedServer.reply("200 OK", HTML, PAGE));
            });
        stages.add(by.fetch(request(path)));
      }
      return stages;
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!condition.getAsBoolean() && System.nanoTime() < end) {
        Thread.sleep(5);
      }
    }

    @Test
    void goesToAHostAFewAtATime() throws InterruptedException {
      AtomicBoolean enough = new AtomicBoolean();
      List<CompletionStage<FetchOutcome>> stages = burst(fetcher, 12, enough::get);
      until(() -> server.open.get() == LIMITS.maxParallelPerHost());
      Thread.sleep(100); // for those that should not come
      enough.set(true);

      assertThat(stages).allMatch(stage -> await(stage) instanceof Fetched);
      assertThat(server.mostOpen.get()).isEqualTo(LIMITS.maxParallelPerHost());
    }

    @Test
    void overTheCapIsRefusedAtOnce() {
      AtomicBoolean allAsked = new AtomicBoolean();
      FetchLimits three = new FetchLimits(PATIENCE, 100_000, 8192, 5, 3, 3);
      List<CompletionStage<FetchOutcome>> stages = burst(fetcher(three), 5, allAsked::get);
      allAsked.set(true);

      assertThat(stages.stream().filter(stage -> await(stage) instanceof Overloaded)).hasSize(2);
      assertThat(stages.stream().filter(stage -> await(stage) instanceof Fetched)).hasSize(3);
    }

    @Test
    void thatNeverGotItsTurnIsOurFaultAndNotThePages() throws InterruptedException {
      HostGate gate = new HostGate(1, HostPace.ANY, System::nanoTime, (millis, next) -> next.run());
      PageFetcher patient = behind(gate, PATIENCE);
      PageFetcher hurried = behind(gate, Duration.ofMillis(200));
      AtomicBoolean over = new AtomicBoolean();
      CompletionStage<FetchOutcome> slow = burst(patient, 1, over::get).get(0);
      until(() -> server.requests.size() == 1);
      server.answer("/next", "200 OK", HTML, PAGE);

      assertThat(await(hurried.fetch(request("/next")))).isInstanceOf(Overloaded.class);
      over.set(true);
      assertThat(await(slow)).isInstanceOf(Fetched.class);
      assertThat(await(patient.fetch(request("/next")))).isInstanceOf(Fetched.class);
    }

    @Test
    void thatTimedOutMakesWayForTheNext() {
      PageFetcher narrow = fetcher(new FetchLimits(Duration.ofSeconds(1), 100_000, 8192, 5, 9, 1));
      server.on("/stuck", out -> Thread.sleep(30_000));
      server.answer("/next", "200 OK", HTML, PAGE);

      assertThat(await(narrow.fetch(request("/stuck")))).isInstanceOf(TimedOut.class);
      assertThat(await(narrow.fetch(request("/next")))).isInstanceOf(Fetched.class);
    }

    private PageFetcher behind(HostGate gate, Duration deadline) {
      FetchLimits limits = LIMITS.withDeadline(deadline);
      return new HttpPageFetcher(
          vertx,
          new FetchServices(
              limits,
              FetchPolicy.withLoopback(Set.of(server.port())),
              new SystemHostResolver(),
              new VertxTransport(vertx, limits),
              gate,
              new SitePauses(System::nanoTime),
              new BodyBudget(1_000_000),
              new RequestFields("Calque/test"),
              FetchListener.NONE));
    }

    /** The site would go on for a minute, and notices who hangs up. */
    @Test
    void leavesNoConnectionBehind() throws InterruptedException {
      byte[] endless = ("HTTP/1.1 200 OK\r\nX-A: " + "a".repeat(600)).getBytes(UTF_8);
      server.on("/stuck", out -> drip(out, endless));
      try (PageFetcher hurried = fetcher(LIMITS.withDeadline(Duration.ofSeconds(1)))) {
        assertThat(await(hurried.fetch(request("/stuck")))).isInstanceOf(TimedOut.class);
        until(() -> server.open.get() == 0);

        assertThat(server.open.get()).isZero();
      }
    }
  }
}
