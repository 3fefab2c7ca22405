package dev.calque.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Listening on: http://127.0.0.1:8080, Listening on: http://127.0.0.1:8080",
    "failed: https://paper.example/story?id=7 now, failed: https://paper.example now",
    "HTTP Request to /v1/read?url=https%3A%2F%2Fpaper.example failed, HTTP Request to /v1/read"
        + " failed",
    "'(https://paper.example/a) https://b.example#c', '(https://paper.example https://b.example'",
    "a?b, a",
    "redis://me:pass@h:1/0 fails, redis://h:1 fails",
    "redis://:pa/ss@h fails, redis:// fails",
    "redis://:pa?s#s@h:1/0 fails, redis:// fails",
    "https://paper.example/@me/story, https://",
    "nothing to hide, nothing to hide"
  })
  void cutsAddressesBehindTheirHost(String message, String kept) {
    assertThat(Discretion.withoutPaths(message)).isEqualTo(kept);
  }

  @Test
  void saysOfAnExceptionWhatItIsAndWhereButNotWhatItSays() {
    LogRecord line = new LogRecord(Level.SEVERE, "It failed");
    line.setThrown(new IllegalStateException("geheim", new IllegalArgumentException("geheim")));
    StackTraceElement[] where = line.getThrown().getStackTrace();

    assertThat(new DiscreetLogs().isLoggable(line)).isTrue();

    assertThat(line.getThrown()).hasToString("java.lang.IllegalStateException");
    assertThat(line.getThrown().getCause()).hasToString("java.lang.IllegalArgumentException");
    assertThat(line.getThrown().getStackTrace()).isEqualTo(where);
    assertThat(line.getThrown().getMessage()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.quarkus.runtime.Application", "dev.calque.start"})
  void saysWhyTheServiceDoesNotStart(String logger) {
    LogRecord line = new LogRecord(Level.SEVERE, "Failed to start application");
    line.setLoggerName(logger);
    line.setThrown(
        new RuntimeException(
            new IllegalStateException("calque.x: expected 1, found redis://me:pass@h/1?k=v")));

    assertThat(new DiscreetLogs().isLoggable(line)).isTrue();

    assertThat(line.getThrown().getCause())
        .hasToString("java.lang.IllegalStateException: calque.x: expected 1, found redis://h");
  }

  @Test
  void leavesDebuggingAlone() {
    LogRecord line = new LogRecord(Level.FINE, "https://paper.example/story");

    assertThat(new DiscreetLogs().isLoggable(line)).isTrue();

    assertThat(line.getMessage()).isEqualTo("https://paper.example/story");
  }
}
