package dev.calque.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.address.PageAddress;
import dev.calque.article.ArticleExtractor;
import dev.calque.fetch.FetchOutcome;
import dev.calque.fetch.Validators;
import dev.calque.language.LanguageIdentifier;
import dev.calque.page.PageParser;
import dev.calque.page.ReadingBudget;
import dev.calque.signal.Signals;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A page that takes more processor time than it may is given up. */
class DearPagesTest {

  private static final PageAddress ADDRESS =
      PageAddress.parse("https://paper.example/story").accepted().orElseThrow();

  private static final String PAGE =
      "<p>The harbour office opened its gates at dawn, and by noon the queue was long.</p>"
          .repeat(200);

  @Test
  void endsAPageThatIsTooDear() {
    assertThat(read(-1))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            unreadable -> assertThat(unreadable.trouble()).isEqualTo(Trouble.PAGE_TOO_COMPLEX));
  }

  @Test
  void readsTheSamePageWithinAUsualBudget() {
    assertThat(read(ReadingBudget.nanosForAPage())).isInstanceOf(Reading.Readable.class);
  }

  private static Reading read(long budgetNanos) {
    ReadPage readPage =
        new ReadPage(
            request -> CompletableFuture.completedStage(new FetchOutcome.BadStatus(500)),
            new PageParser(LanguageIdentifier.standard()),
            Signals.standard(),
            new ArticleExtractor(),
            Runnable::run,
            ReadingListener.NONE,
            () -> budgetNanos);
    ReadRequest request = new ReadRequest(ADDRESS.toString(), ADDRESS, "", Validators.NONE);
    return readPage.readHandedOver(request, PAGE).toCompletableFuture().join();
  }
}
