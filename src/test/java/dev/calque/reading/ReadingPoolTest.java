package dev.calque.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ReadingPoolTest {

  @Test
  void hasNotStalledWhileNothingWaits() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    try (ReadingPool pool = new ReadingPool(1, 1)) {
      pool.execute(() -> await(hold));
      Thread.sleep(5);
      assertThat(pool.stalledFor()).isZero();
      hold.countDown();
    }
  }

  @Test
  void hasStalledSinceTheLastPageWasReadWhileOthersWait() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    try (ReadingPool pool = new ReadingPool(1, 1)) {
      pool.execute(() -> await(hold));
      pool.execute(() -> {});
      Duration first = pool.stalledFor();
      Thread.sleep(5);
      assertThat(pool.stalledFor()).isGreaterThan(first).isPositive();
      hold.countDown();
    }
  }

  @Test
  void refusesWhatItsQueueCannotHold() {
    CountDownLatch hold = new CountDownLatch(1);
    try (ReadingPool pool = new ReadingPool(1, 1)) {
      pool.execute(() -> await(hold));
      pool.execute(() -> {});
      assertThat(pool.free()).isZero();
      assertThatThrownBy(() -> pool.execute(() -> {}))
          .isInstanceOf(RejectedExecutionException.class);
      hold.countDown();
    }
  }

  @Test
  void isOpenUntilItIsClosed() {
    ReadingPool pool = new ReadingPool(1, 1);
    assertThat(pool.isOpen()).isTrue();
    pool.close();
    assertThat(pool.isOpen()).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
