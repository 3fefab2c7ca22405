package dev.calque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyCollectorTest {

  private final BodyBudget budget = new BodyBudget(100);

  private BodyCollector collector(int maxBytes) {
    return new BodyCollector(new PlainBody(), maxBytes, budget);
  }

  @Test
  void givesBackWhatItTook() {
    try (BodyCollector body = collector(60)) {
      assertThat(body.add(new byte[50])).isEqualTo(BodyCollector.State.OPEN);
      assertThat(budget.taken()).isEqualTo(50);
    }

    assertThat(budget.taken()).isZero();
  }

  @Test
  void saysWhenAllBodiesTogetherAreTooMany() {
    try (BodyCollector one = collector(80);
        BodyCollector other = collector(80)) {
      assertThat(one.add(new byte[70])).isEqualTo(BodyCollector.State.OPEN);
      assertThat(other.add(new byte[70])).isEqualTo(BodyCollector.State.NO_MEMORY);
      assertThat(budget.taken()).isEqualTo(70);
    }

    assertThat(budget.taken()).isZero();
  }

  @Test
  void saysWhenOneIsTooLarge() {
    try (BodyCollector body = collector(10)) {
      assertThat(body.add(new byte[10])).isEqualTo(BodyCollector.State.OPEN);
      assertThat(body.add(new byte[1])).isEqualTo(BodyCollector.State.TOO_LARGE);
    }
  }

  @Test
  void putsThePiecesTogether() {
    try (BodyCollector body = collector(10)) {
      body.add(new byte[] {1, 2, 3});
      body.add(new byte[] {4, 5});

      assertThat(body.prefix(2)).containsExactly(1, 2);
      assertThat(body.prefix(4)).containsExactly(1, 2, 3, 4);
      assertThat(body.whole()).containsExactly(1, 2, 3, 4, 5);
    }
  }
}
