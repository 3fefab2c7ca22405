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
  private final List<CorpusPage> pages;
  private final Function<CorpusPage, Object> work;
  private final List<Double> cpuNanos = new ArrayList<>();
  private final List<Double> bytes = new ArrayList<>();
  private int failures;
  private int sink;

  Contestant(String name, List<CorpusPage> pages, Function<CorpusPage, Object> work) {
    this.name = name;
    this.pages = pages;
    this.work = work;
  }

  String name() {
    return name;
  }

  /** One round over all pages that doesn't count. */
  void warmUp() {
    failures = 0;
    for (CorpusPage page : pages) {
      treat(page);
    }
  }

  /** One round over all pages. */
  void measure() {
    failures = 0;
    long thread = Thread.currentThread().getId();
    long bytesBefore = THREADS.getThreadAllocatedBytes(thread);
    long before = THREADS.getCurrentThreadCpuTime();
    for (CorpusPage page : pages) {
      treat(page);
    }
    cpuNanos.add((double) (THREADS.getCurrentThreadCpuTime() - before));
    bytes.add((double) (THREADS.getThreadAllocatedBytes(thread) - bytesBefore));
  }

  /** How many pages ended in an exception in the last round. */
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
    return PeerComparison.median(PeerComparison.sorted(cpuNanos)) / 1e6 / pages.size();
  }

  double kilobytesPerPage() {
    return PeerComparison.median(PeerComparison.sorted(bytes)) / 1024 / pages.size();
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
