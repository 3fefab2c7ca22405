package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.page.Page;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten times the page costs about ten times the work, by the clock of the thread. */
class LinearTimeTest {

  private static final int SMALL = 300;
  private static final int FACTOR = 10;
  // Measured 0.8 to 1.3; a quadratic step would show as 10.
  private static final double MOST = 3;

  private final ArticleExtractor extractor = new ArticleExtractor();

  @Test
  void staysLinearInThePagesSize() {
    Page small = Pages.page(Pages.article(body(SMALL)));
    Page large = Pages.page(Pages.article(body(SMALL * FACTOR)));
    for (int i = 0; i < 20; i++) {
      extractor.extract(small, List.of());
    }
    assertThat((double) cost(large) / cost(small) / FACTOR).isLessThan(MOST);
  }

  private static String body(int paragraphs) {
    return Pages.paragraphs(paragraphs, "Middle")
        + "<ul><li><a href=/x>One story</a></li></ul>".repeat(paragraphs)
        + "<div><p>Read also: <a href=/y>Another story of the day</a></p></div>".repeat(paragraphs);
  }

  private long cost(Page page) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      extractor.extract(page, List.of());
      best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
