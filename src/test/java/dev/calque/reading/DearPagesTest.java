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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    Duration hour = Duration.ofHours(1);
    assertThat(read(new Bounds(soFar -> -1, hour, hour)))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            unreadable -> assertThat(unreadable.trouble()).isEqualTo(Trouble.PAGE_TOO_COMPLEX));
  }

  @Test
  void endsAPageThatNobodyWaitsForAnyMore() {
    Duration over = Duration.ofHours(-1);
    assertThat(read(new Bounds(ReadingBudget::nanosForAPage, over, over)))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            unreadable -> assertThat(unreadable.trouble()).isEqualTo(Trouble.OVERLOADED));
  }

  @Test
  void readsTheSamePageWithinAUsualBudget() {
    assertThat(read(Bounds.STANDARD)).isInstanceOf(Reading.Readable.class);
  }

  @Test
  void allowsAPageByWhatWasReadBeforeIt() {
    List<Long> readBefore = new ArrayList<>();
    ReadPage readPage =
        readPage(
            new Bounds(
                soFar -> {
                  readBefore.add(soFar);
                  return ReadingBudget.nanosForAPage(soFar);
                },
                Duration.ofHours(1),
                Duration.ofHours(1)));
    read(readPage);
    read(readPage);

    assertThat(readBefore).hasSize(2).startsWith(0L);
    assertThat(readBefore.get(1)).isPositive();
  }

  /** Reads what is handed over; there is nothing to fetch. */
  static ReadPage readPage(Bounds bounds) {
    return new ReadPage(
        request -> CompletableFuture.completedStage(new FetchOutcome.BadStatus(500)),
        new PageParser(LanguageIdentifier.standard()),
        Signals.standard(),
        new ArticleExtractor(),
        Runnable::run,
        ReadingListener.NONE,
        bounds);
  }

  private static Reading read(Bounds bounds) {
    return read(readPage(bounds));
  }

  private static Reading read(ReadPage readPage) {
    ReadRequest request = new ReadRequest(ADDRESS.toString(), ADDRESS, "", Validators.NONE);
    return readPage.readHandedOver(request, PAGE).toCompletableFuture().join();
  }
}
