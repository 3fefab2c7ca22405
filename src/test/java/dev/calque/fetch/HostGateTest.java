package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostGateTest {

  private final List<Runnable> paused = new ArrayList<>();
  private final List<String> came = new ArrayList<>();
  private final HostGate gate = new HostGate(2, paused::add);

  private HostGate.Turn take(String host, String name) {
    return gate.take(host, () -> came.add(name)).orElseThrow();
  }

  private void passPause() {
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
  void turnsAwayWhenTheLineIsFull() {
    for (int i = 0; i < 2 + 64; i++) {
      take("paper.org", "n");
    }

    assertThat(gate.take("paper.org", () -> {})).isEqualTo(Optional.empty());
  }
}
