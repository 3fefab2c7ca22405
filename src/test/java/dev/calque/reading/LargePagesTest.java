package dev.calque.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargePagesTest {

  @Test
  void letsNoMoreBeReadAtOnceThanThereIsRoomFor() {
    LargePages pages = new LargePages(2, 1);
    LargePages.Turn first = pages.turn();
    assertThat(first.take()).isTrue();
    assertThat(pages.turn().take()).isTrue();

    assertThat(pages.turn().take()).isFalse();

    first.close();
    assertThat(pages.turn().take()).isTrue();
  }

  @Test
  void takesRoomOnceForOnePage() {
    LargePages pages = new LargePages(1, 1);
    LargePages.Turn turn = pages.turn();

    assertThat(turn.take()).isTrue();
    assertThat(turn.take()).isTrue();
    turn.close();
    turn.close();

    assertThat(pages.turn().take()).isTrue();
    assertThat(pages.turn().take()).isFalse();
  }

  @Test
  void givesNothingBackThatItNeverTook() {
    LargePages pages = new LargePages(1, 1);

    pages.turn().close();

    assertThat(pages.turn().take()).isTrue();
    assertThat(pages.turn().take()).isFalse();
  }

  @Test
  void readsOneAtATimeInASmallHeapAndMoreInALargeOne() {
    assertThat(LargePages.forHeap(64L << 20).free()).isEqualTo(1);
    assertThat(LargePages.forHeap(256L << 20).free()).isEqualTo(1);
    assertThat(LargePages.forHeap(1L << 30).free()).isEqualTo(5);
  }
}
