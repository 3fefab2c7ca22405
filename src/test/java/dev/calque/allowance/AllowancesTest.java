package dev.calque.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.calque.shared.MemoryStore;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllowancesTest {

  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);

  @Nested
  class OfOneInstance {

    private final Allowances allowances = Allowances.timed(60, null, nanos::get);

    @Test
    void grantAMinutesWorthAtOnceAndThenOneASecond() {
      spend(allowances, 60);
      Duration wait = allowances.take("a");
      assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
      nanos.addAndGet(wait.toNanos());
      assertThat(allowances.take("a")).isZero();
      assertThat(allowances.take("a")).isPositive();
    }

    @Test
    void areEverybodysOwn() {
      spend(allowances, 60);
      assertThat(allowances.take("b")).isZero();
    }

    @Test
    void areWholeAgainAfterAMinute() {
      spend(allowances, 60);
      nanos.addAndGet(TimeUnit.SECONDS.toNanos(60));
      spend(allowances, 60);
    }

    @Test
    void arePromisedExactly() {
      spend(allowances, 60);
      nanos.addAndGet(allowances.take("a").toNanos() - 1);
      assertThat(allowances.take("a")).isPositive();
    }
  }

  @Nested
  class OfSeveralInstances {

    private final MemoryStore store = new MemoryStore();
    private final SharedAllowances settled =
        new SharedAllowances(store, "client", new Millis(nanos));
    private final Allowances one = Allowances.timed(60, settled, nanos::get);
    private final Allowances other = Allowances.timed(60, settled, nanos::get);

    @Test
    void addUpToOneAllowanceAndABatchOrTwo() {
      int granted = 0;
      for (int i = 0; i < 60; i++) {
        granted += one.take("a").isZero() ? 1 : 0;
        granted += other.take("a").isZero() ? 1 : 0;
      }
      assertThat(granted).isBetween(60, 66);
      assertThat(one.take("a")).isPositive();
      assertThat(other.take("a")).isPositive();
    }

    @Test
    void comeBackWithTime() {
      spend(one, 60);
      spend(other, 3); // learns at its first settlement that nothing is left
      assertThat(other.take("a")).isPositive();
      nanos.addAndGet(TimeUnit.SECONDS.toNanos(5));
      assertThat(other.take("a")).isZero();
    }

    @Test
    void areEachInstancesOwnWhileTheStoreIsDown() {
      store.isDown = true;
      spend(one, 60);
      spend(other, 60);
      assertThat(one.take("a")).isPositive();
      assertThat(other.take("a")).isPositive();
    }

    @Test
    void leaveTheStoreByThemselves() {
      spend(one, 10);
      assertThat(store.lifetimes.values()).isNotEmpty().allMatch(Duration.ofMinutes(2)::equals);
    }
  }

  @Test
  void areUnlimitedWhereNoneIsSet() {
    Allowances none = Allowances.local(0);
    spend(none, 10_000);
  }

  @Test
  void areNeverNegative() {
    assertThatThrownBy(() -> Allowances.local(-1)).hasMessageContaining("found -1");
  }

  private static void spend(Allowances allowances, int calls) {
    for (int i = 0; i < calls; i++) {
      assertThat(allowances.take("a")).isZero();
    }
  }

  /** The store's clock, in step with the local one. */
  private record Millis(AtomicLong nanos) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanos.get() + TimeUnit.HOURS.toNanos(1);
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
