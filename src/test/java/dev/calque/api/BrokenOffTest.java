package dev.calque.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class BrokenOffTest {

  @Test
  void isWhatEndsWithTheConnection() {
    assertThat(BrokenOff.isOfTheConnection(new ClosedChannelException())).isTrue();
    assertThat(BrokenOff.isOfTheConnection(new HttpClosedException("Connection was closed")))
        .isTrue();
    assertThat(BrokenOff.isOfTheConnection(new IllegalStateException(new IOException("reset"))))
        .isTrue();
  }

  @Test
  void isNoMistakeOfOurs() {
    assertThat(BrokenOff.isOfTheConnection(new NullPointerException())).isFalse();
    assertThat(BrokenOff.isOfTheConnection(new StackOverflowError())).isFalse();
    assertThat(BrokenOff.isOfTheConnection(null)).isFalse();
  }
}
