package dev.calque.fetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many fetches at once go to a host, and no faster than its pace; the others wait for their
 * turn, so that a burst of readers doesn't become a burst at the site.
 */
final class HostGate {

  private static final int MAX_WAITING = 64;
  private static final int MANY_LINES = 1024;

  /** How long a fetch that had to wait for others waits once more. */
  private static final long PAUSE_MILLIS = 50;

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Runs something later. */
  @FunctionalInterface
  interface Later {
    void run(long millis, Runnable action);
  }

  private final int maxParallel;
  private final HostPace pace;
  private final LongSupplier nanoTime;
  private final Later later;
  private final Map<String, Line> lines = new HashMap<>();

  HostGate(int maxParallel, HostPace pace, LongSupplier nanoTime, Later later) {
    this.maxParallel = maxParallel;
    this.pace = pace;
    this.nanoTime = nanoTime;
    this.later = later;
  }

  /** A place in the line of a host. */
  final class Turn {

    private final Line line;
    private final String host;
    private final Runnable go;
    private boolean immediate;
    private boolean running;
    private boolean left;

    private Turn(Line line, String host, Runnable go) {
      this.line = line;
      this.host = host;
      this.go = go;
    }

    /** Whether there was room at once; otherwise the fetch is called when its turn has come. */
    boolean isImmediate() {
      return immediate;
    }

    String host() {
      return host;
    }

    /** Makes room for the next; to be called once the fetch is over, whether it began or not. */
    void leave() {
      HostGate.this.leave(this);
    }
  }

  /** Those that go to one host, and those that wait to. */
  private final class Line {
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int running;
    private boolean called;
    // When the fetches so far would all have begun, had they kept the spacing from the start.
    private long paidUntil = nanoTime.getAsLong();

    private void begin(Turn turn) {
      turn.running = true;
      running++;
      paidUntil = Math.max(paidUntil, nanoTime.getAsLong()) + pace.spacing().toNanos();
    }

    /** How long until the pace allows one more. */
    private long millisToWait() {
      long spacing = pace.spacing().toNanos();
      if (spacing == 0) {
        return 0;
      }
      long ahead = paidUntil - nanoTime.getAsLong() - (pace.burst() - 1) * spacing;
      return ahead <= 0 ? 0 : (ahead + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
    }

    private boolean isForgotten() {
      return running == 0 && waiting.isEmpty() && paidUntil <= nanoTime.getAsLong();
    }
  }

  /**
   * Takes a place in the line of a host.
   *
   * @param go called when a turn that wasn't immediate has come
   * @return nothing where the line is full
   */
  Optional<Turn> take(String host, Runnable go) {
    synchronized (lines) {
      if (lines.size() >= MANY_LINES) {
        lines.values().removeIf(Line::isForgotten);
      }
      Line line = lines.computeIfAbsent(host, name -> new Line());
      Turn turn = new Turn(line, host, go);
      if (line.waiting.isEmpty() && line.running < maxParallel && line.millisToWait() == 0) {
        turn.immediate = true;
        line.begin(turn);
      } else if (line.waiting.size() < MAX_WAITING) {
        line.waiting.add(turn);
        callNext(line, 0);
      } else {
        return Optional.empty();
      }
      return Optional.of(turn);
    }
  }

  private void leave(Turn turn) {
    synchronized (lines) {
      if (turn.left) {
        return;
      }
      turn.left = true;
      if (turn.running) {
        turn.line.running--;
        callNext(turn.line, PAUSE_MILLIS);
      } else {
        turn.line.waiting.remove(turn);
      }
    }
  }

  /** Has the next one called when pause and pace allow, if there is room for it. */
  private void callNext(Line line, long pauseMillis) {
    if (!line.called && !line.waiting.isEmpty() && line.running < maxParallel) {
      line.called = true;
      later.run(Math.max(pauseMillis, line.millisToWait()), () -> letIn(line));
    }
  }

  private void letIn(Line line) {
    Turn next = pollNext(line);
    if (next != null) {
      next.go.run();
    }
  }

  private @Nullable Turn pollNext(Line line) {
    synchronized (lines) {
      line.called = false;
      Turn next = line.waiting.poll();
      if (next != null) {
        line.begin(next);
      }
      callNext(line, 0);
      return next;
    }
  }
}
