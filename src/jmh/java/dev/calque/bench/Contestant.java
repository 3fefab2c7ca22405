package dev.calque.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One way to treat a page, and what it cost in each round: this thread's CPU and allocation. */
final class Contestant {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final String name;
  private final int pages;
  private final Function<CorpusPage, Object> work;
  private final List<Double> cpuNanos = new ArrayList<>();
  private final List<Double> bytes = new ArrayList<>();
  private long roundNanos;
  private long roundBytes;
  private int failures;
  private int sink;

  Contestant(String name, int pages, Function<CorpusPage, Object> work) {
    this.name = name;
    this.pages = pages;
    this.work = work;
  }

  String name() {
    return name;
  }

  /** One page that doesn't count. */
  void warmUp(CorpusPage page) {
    treat(page);
  }

  /** One page of the current round. */
  void measure(CorpusPage page) {
    long thread = Thread.currentThread().getId();
    long bytesBefore = THREADS.getThreadAllocatedBytes(thread);
    long before = THREADS.getCurrentThreadCpuTime();
    treat(page);
    roundNanos += THREADS.getCurrentThreadCpuTime() - before;
    roundBytes += THREADS.getThreadAllocatedBytes(thread) - bytesBefore;
  }

  /** Keeps what the pages since the last round took together. */
  void endRound() {
    cpuNanos.add((double) roundNanos);
    bytes.add((double) roundBytes);
    roundNanos = 0;
    roundBytes = 0;
  }

  /** How many readings ended in an exception, warming up included. */
  int failures() {
    return failures;
  }

  /** CPU of each round as a ratio to another's in the same round, in ascending order. */
  double[] ratios(Contestant yardstick) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < cpuNanos.size(); i++) {
      ratios.add(cpuNanos.get(i) / yardstick.cpuNanos.get(i));
    }
    return PeerComparison.sorted(ratios);
  }

  double cpuMillisPerPage() {
    return PeerComparison.median(PeerComparison.sorted(cpuNanos)) / 1e6 / pages;
  }

  double kilobytesPerPage() {
    return PeerComparison.median(PeerComparison.sorted(bytes)) / 1024 / pages;
  }

  private void treat(CorpusPage page) {
    try {
      Object result = work.apply(page);
      sink += result == null ? 0 : System.identityHashCode(result);
    } catch (RuntimeException e) {
      // A contestant that cannot read a page is counted, so that its figure can be doubted.
      failures++;
    }
  }

  /** Keeps the compiler from finding out that nobody wants the results. */
  @Override
  public String toString() {
    return name + " " + sink;
  }
}
