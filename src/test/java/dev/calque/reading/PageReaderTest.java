package dev.calque.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.calque.address.PageAddress;
import dev.calque.fetch.Validators;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PageReaderTest {

  private static final ReadRequest REQUEST =
      new ReadRequest(
          "https://paper.example/",
          PageAddress.parse("https://paper.example/").accepted().orElseThrow(),
          "",
          Validators.NONE);

  private final Queue<Runnable> later = new ArrayDeque<>();

  @Test
  void readingsWaitUntilItsModelsAreLoaded() {
    PageReader reader =
        PageReader.loading(() -> DearPagesTest.readPage(Bounds.STANDARD), later::add);
    CompletableFuture<Reading> waiting = reader.fetchAndRead(REQUEST).toCompletableFuture();
    assertThat(reader.isReady()).isFalse();
    assertThat(waiting).isNotDone();
    later.remove().run();
    assertThat(reader.isReady()).isTrue();
    assertThat(waiting.join()).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void neverGetsReadyWithoutThem() {
    PageReader reader =
        PageReader.loading(
            () -> {
              throw new IllegalStateException("no model");
            },
            Runnable::run);
    assertThat(reader.isReady()).isFalse();
    assertThatThrownBy(() -> reader.loaded().toCompletableFuture().join())
        .hasRootCauseMessage("no model");
    assertThat(reader.readHandedOver(REQUEST, "<p>").toCompletableFuture())
        .isCompletedExceptionally();
  }
}
