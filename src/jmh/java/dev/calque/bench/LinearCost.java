package dev.calque.bench;

import com.sun.management.ThreadMXBean;
import dev.calque.address.PageAddress;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a character of the largest page costs what one of a usual page costs: both are read in
 * turn on one thread, until as many characters of each are read, so that other work on the machine
 * weighs on both alike. Prints the ratio of the medians; the bar is 1.5.
 */
public final class LinearCost {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 9;

  private LinearCost() {}

  /** Measures and prints. */
  public static void main(String[] arguments) {
    Pipeline pipeline = new Pipeline();
    PageAddress address = PageAddress.parse(NewsPage.URL).accepted().orElseThrow();
    String usual = NewsPage.MEDIUM.html();
    String largest = NewsPage.HUGE.html();
    int times = largest.length() / usual.length();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      double one = nanos(pipeline, address, usual, times) / usual.length() / times;
      double other = nanos(pipeline, address, largest, 1) / largest.length();
      if (i >= WARM_UP) {
        ratios.add(other / one);
      }
    }
    System.out.printf(
        "%d and %d characters: %.2f times the cost per character%n",
        usual.length(), largest.length(), PeerComparison.median(PeerComparison.sorted(ratios)));
  }

  private static double nanos(Pipeline pipeline, PageAddress address, String html, int times) {
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      pipeline.read(address, html);
    }
    return THREADS.getCurrentThreadCpuTime() - before;
  }
}
