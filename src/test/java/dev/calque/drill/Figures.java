package dev.calque.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** What the drills measured: in {@code target/drills.txt}, and on the console. */
final class Figures {

  private static final Path FILE = Path.of("target", "drills.txt");

  private Figures() {}

  static void report(String format, Object... values) throws IOException {
    String line = String.format(format, values);
    System.out.println("drill: " + line);
    Files.writeString(
        FILE, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  static double median(double[] millis) {
    return quantile(millis, 0.5);
  }

  static double quantile(double[] millis, double share) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }

  static double max(double[] millis) {
    return Arrays.stream(millis).max().orElse(0);
  }
}
