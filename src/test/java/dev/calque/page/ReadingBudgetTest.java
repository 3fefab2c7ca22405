package dev.calque.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadingBudgetTest {

  private static final long NONE = -1;
  private static final long PLENTY = 60_000_000_000L;

  @Test
  void endsALoopThatWouldNotEnd() {
    assertThat(TestBudget.<String>within(NONE, ReadingBudgetTest::loop, () -> "spent"))
        .isEqualTo("spent");
  }

  @Test
  void letsThroughWhatStaysWithin() {
    Supplier<String> work =
        () -> {
          for (int i = 0; i < 100_000; i++) {
            ReadingBudget.step();
          }
          ReadingBudget.checkpoint();
          return "done";
        };

    assertThat(TestBudget.within(PLENTY, work, () -> "spent")).isEqualTo("done");
  }

  @Test
  void tellsWhatRanOut() {
    long now = System.nanoTime();

    assertThat(
            ReadingBudget.<String>within(
                NONE, now + PLENTY, ReadingBudgetTest::loop, ReadingBudget.Spent::name))
        .isEqualTo("PROCESSOR");
    assertThat(
            ReadingBudget.<String>within(
                PLENTY, now - 1, ReadingBudgetTest::loop, ReadingBudget.Spent::name))
        .isEqualTo("CLOCK");
  }

  @Test
  void endsAtACheckpointAtOnce() {
    Supplier<String> work =
        () -> {
          ReadingBudget.checkpoint();
          return "done";
        };

    assertThat(TestBudget.within(NONE, work, () -> "spent")).isEqualTo("spent");
  }

  @Test
  void isOverWithTheWork() {
    TestBudget.<String>within(NONE, ReadingBudgetTest::loop, () -> "spent");

    for (int i = 0; i < 1_000; i++) {
      ReadingBudget.step();
    }
    ReadingBudget.checkpoint();
  }

  @Test
  void isLargerUntilWhatReadsPagesIsCompiled() {
    long atFirst = ReadingBudget.nanosForAPage(0);
    long later = ReadingBudget.nanosForAPage(PLENTY);

    assertThat(later).isLessThan(2_000_000_000L).isLessThan(atFirst);
  }

  @Test
  void fallsSlowlySinceCodeIsCompiledPieceByPiece() {
    long before = ReadingBudget.nanosForAPage(0);
    for (long soFar = 0; soFar <= PLENTY; soFar += PLENTY / 60) {
      long now = ReadingBudget.nanosForAPage(soFar);
      assertThat(before - now).as("after %d ns", soFar).isBetween(0L, 100_000_000L);
      before = now;
    }
    assertThat(ReadingBudget.nanosForAPage(Long.MAX_VALUE))
        .isEqualTo(ReadingBudget.nanosForAPage(PLENTY));
  }

  @Test
  void leavesOtherExceptionsAlone() {
    Supplier<String> work =
        () -> {
          throw new IllegalStateException("a mistake");
        };

    assertThatThrownBy(() -> TestBudget.within(PLENTY, work, () -> "spent"))
        .hasMessage("a mistake");
  }

  private static String loop() {
    while (true) {
      ReadingBudget.step();
    }
  }
}
