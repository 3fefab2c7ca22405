package dev.calque.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargePagesTest {

  @Test
  void letsNoMoreBeReadAtOnceThanThereIsRoomFor() {
    LargePages pages = new LargePages(2);
    LargePages.Turn first = turn(pages);
    assertThat(first.take()).isTrue();
    assertThat(turn(pages).take()).isTrue();

    assertThat(turn(pages).take()).isFalse();

    first.close();
    assertThat(turn(pages).take()).isTrue();
  }

  @Test
  void takesRoomOnceForOnePage() {
    LargePages pages = new LargePages(1);
    LargePages.Turn turn = turn(pages);

    assertThat(turn.take()).isTrue();
    assertThat(turn.take()).isTrue();
    turn.close();
    turn.close();

    assertThat(turn(pages).take()).isTrue();
    assertThat(turn(pages).take()).isFalse();
  }

  @Test
  void givesNothingBackThatItNeverTook() {
    LargePages pages = new LargePages(1);

    turn(pages).close();

    assertThat(turn(pages).take()).isTrue();
    assertThat(turn(pages).take()).isFalse();
  }

  @Test
  void readsOneAtATimeInASmallHeapAndMoreInALargeOne() {
    assertThat(LargePages.forHeap(64L << 20).free()).isEqualTo(1);
    assertThat(LargePages.forHeap(256L << 20).free()).isEqualTo(1);
    assertThat(LargePages.forHeap(1L << 30).free()).isEqualTo(5);
  }

  /** One that isn't waited for. */
  private static LargePages.Turn turn(LargePages pages) {
    return pages.turn(System.nanoTime());
  }
}
