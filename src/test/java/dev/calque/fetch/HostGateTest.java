package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostGateTest {

  private static final HostPace THREE_THEN_ONE_A_SECOND = new HostPace(3, Duration.ofSeconds(1));

  private final List<Runnable> paused = new ArrayList<>();
  private final List<Long> pauses = new ArrayList<>();
  private final List<String> came = new ArrayList<>();
  private final AtomicLong millis = new AtomicLong();
  private HostGate gate = gate(2, HostPace.ANY);

  private HostGate gate(int maxParallel, HostPace pace) {
    return new HostGate(
        maxParallel,
        pace,
        () -> millis.get() * 1_000_000,
        (pause, next) -> {
          pauses.add(pause);
          paused.add(next);
        });
  }

  private HostGate.Turn take(String host, String name) {
    return gate.take(host, () -> came.add(name)).orElseThrow();
  }

  private void passPause() {
    pauses.clear();
    List<Runnable> due = List.copyOf(paused);
    paused.clear();
    due.forEach(Runnable::run);
  }

  @Test
  void letsSoManyInAndTheOthersInTheirOrder() {
    HostGate.Turn first = take("paper.org", "first");
    HostGate.Turn second = take("paper.org", "second");
    HostGate.Turn third = take("paper.org", "third");
    take("paper.org", "fourth");

    assertThat(List.of(first.isImmediate(), second.isImmediate(), third.isImmediate()))
        .containsExactly(true, true, false);
    second.leave();
    assertThat(came).isEmpty();
    passPause();
    assertThat(came).containsExactly("third");
    first.leave();
    passPause();
    assertThat(came).containsExactly("third", "fourth");
  }

  @Test
  void keepsHostsApart() {
    take("paper.org", "a");
    take("paper.org", "b");

    assertThat(take("other.org", "c").isImmediate()).isTrue();
  }

  @Test
  void forgetsWhoLeftWhileWaiting() {
    HostGate.Turn first = take("paper.org", "first");
    take("paper.org", "second");
    HostGate.Turn third = take("paper.org", "third");
    take("paper.org", "fourth");

    third.leave();
    first.leave();
    passPause();

    assertThat(came).containsExactly("fourth");
  }

  @Test
  void countsALeaveOnce() {
    HostGate.Turn first = take("paper.org", "first");
    take("paper.org", "second");
    first.leave();
    first.leave();

    assertThat(take("paper.org", "third").isImmediate()).isTrue();
    assertThat(take("paper.org", "fourth").isImmediate()).isFalse();
  }

  @Test
  void spacesFetchesAfterABurst() {
    gate = gate(100, THREE_THEN_ONE_A_SECOND);
    for (int i = 0; i < 3; i++) {
      assertThat(take("paper.org", "burst").isImmediate()).isTrue();
    }

    assertThat(take("paper.org", "fourth").isImmediate()).isFalse();
    take("paper.org", "fifth");
    assertThat(pauses).containsExactly(1000L);

    millis.addAndGet(1000);
    passPause();
    assertThat(came).containsExactly("fourth");
    assertThat(pauses).containsExactly(1000L);

    millis.addAndGet(1000);
    passPause();
    assertThat(came).containsExactly("fourth", "fifth");
  }

  @Test
  void allowsABurstAgainAfterARest() {
    gate = gate(100, THREE_THEN_ONE_A_SECOND);
    for (int i = 0; i < 3; i++) {
      take("paper.org", "burst").leave();
    }
    millis.addAndGet(2000);

    assertThat(take("paper.org", "a").isImmediate()).isTrue();
    assertThat(take("paper.org", "b").isImmediate()).isTrue();
    assertThat(take("paper.org", "c").isImmediate()).isFalse();
  }

  @Test
  void pacesEachHostByItself() {
    gate = gate(100, THREE_THEN_ONE_A_SECOND);
    for (int i = 0; i < 4; i++) {
      take("paper.org", "burst");
    }

    assertThat(take("other.org", "a").isImmediate()).isTrue();
  }

  @Test
  void letsNobodyPassWhoCameLater() {
    take("paper.org", "a");
    HostGate.Turn second = take("paper.org", "b");
    take("paper.org", "c");
    second.leave();

    assertThat(take("paper.org", "d").isImmediate()).isFalse();
  }

  @Test
  void turnsAwayWhenTheLineIsFull() {
    for (int i = 0; i < 2 + 64; i++) {
      take("paper.org", "n");
    }

    assertThat(gate.take("paper.org", () -> {})).isEqualTo(Optional.empty());
  }
}
