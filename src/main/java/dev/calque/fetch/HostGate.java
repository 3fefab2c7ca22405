package dev.calque.fetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets so many fetches at once go to a host; the others wait for their turn, which comes after a
 * short pause so that a burst of readers doesn't become a burst at the site.
 */
final class HostGate {

  private static final int MAX_WAITING = 64;

  private final int maxParallel;
  private final Consumer<Runnable> afterPause;
  private final Map<String, Line> lines = new HashMap<>();

  /**
   * @param afterPause runs what it is given a little later
   */
  HostGate(int maxParallel, Consumer<Runnable> afterPause) {
    this.maxParallel = maxParallel;
    this.afterPause = afterPause;
  }

  /** A place in the line of a host. */
  final class Turn {

    private final String host;
    private final Runnable go;
    private final boolean immediate;
    private boolean running;
    private boolean left;

    private Turn(String host, Runnable go, boolean immediate) {
      this.host = host;
      this.go = go;
      this.immediate = immediate;
      this.running = immediate;
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

  private static final class Line {
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int running;
  }

  /**
   * Takes a place in the line of a host.
   *
   * @param go called when a turn that wasn't immediate has come
   * @return nothing where the line is full
   */
  Optional<Turn> take(String host, Runnable go) {
    synchronized (lines) {
      Line line = lines.computeIfAbsent(host, name -> new Line());
      Turn turn = new Turn(host, go, line.running < maxParallel);
      if (turn.immediate) {
        line.running++;
      } else if (line.waiting.size() < MAX_WAITING) {
        line.waiting.add(turn);
      } else {
        return Optional.empty();
      }
      return Optional.of(turn);
    }
  }

  private void leave(Turn turn) {
    Turn next = null;
    synchronized (lines) {
      Line line = lines.get(turn.host);
      if (line == null || turn.left) {
        return;
      }
      turn.left = true;
      if (!turn.running) {
        line.waiting.remove(turn);
        return;
      }
      next = line.waiting.poll();
      if (next != null) {
        next.running = true;
      } else {
        line.running--;
        if (line.running == 0) {
          lines.remove(turn.host);
        }
      }
    }
    if (next != null) {
      afterPause.accept(next.go);
    }
  }
}
